import type { Dataset } from '@nkidp/schema'
import { stringify } from 'yaml'
import type { PackageFacts } from '../emit/package-facts.ts'
import { repositoryAddress } from '../emit/package-facts.ts'
import { organizationNamed, personNamed } from './named.ts'

/** The text of a file in the Citation File Format, version 1.2.0. `date` is the day of the release, if there was one. */
export function citationCff(
  dataset: Dataset,
  facts: PackageFacts,
  date: string | undefined,
): string {
  const { meta, event, sources } = dataset
  const cff = {
    'cff-version': '1.2.0',
    message: `Cite the version that you used. To cite one record, use \`cite\` of ${meta.name}/cite, or what its page gives.`,
    type: 'dataset',
    title: meta.title,
    abstract: facts.description,
    authors: [{ name: meta.author }],
    version: meta.version,
    ...(date !== undefined && { 'date-released': date }),
    license: meta.license,
    url: meta.homepage,
    'repository-code': repositoryAddress(facts),
    keywords: facts.keywords,
    identifiers: [
      {
        type: 'other',
        value: `sha256:${meta.fingerprint}`,
        description:
          'The fingerprint of the data: SHA-256 of the canonical JSON (RFC 8785) of its collections.',
      },
    ],
    references: [
      ...sources.map(({ title, drafter, publisher, address }) => {
        const { family, given } = personNamed(dataset, drafter).nameParts
        return {
          type: 'website',
          title,
          authors: [{ 'family-names': family, 'given-names': given }],
          publisher: { name: organizationNamed(dataset, publisher).name },
          url: address,
        }
      }),
      {
        type: 'conference',
        title: event.title,
        authors: [{ name: organizationNamed(dataset, event.convener).name }],
        conference: {
          name: event.title,
          'date-start': event.date.earliest ?? undefined,
          'date-end': event.date.latest ?? undefined,
        },
      },
    ],
  }
  return `# Written by \`pnpm data citation-files\`.\n${stringify(cff, { lineWidth: 0 })}`
}
