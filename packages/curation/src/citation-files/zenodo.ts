import type { Dataset } from '@nkidp/schema'
import type { PackageFacts } from '../emit/package-facts.ts'
import { organizationNamed, personNamed } from './named.ts'

/** The metadata of the deposit, as Zenodo reads them from a repository. `date` is the day of the release, if there was one. */
export function zenodo(dataset: Dataset, facts: PackageFacts, date: string | undefined) {
  const { meta, event, sources } = dataset
  return {
    title: meta.title,
    upload_type: 'dataset',
    description: facts.description,
    creators: [{ name: meta.author }],
    version: meta.version,
    ...(date !== undefined && { publication_date: date }),
    access_right: 'open',
    license: meta.license,
    language: 'eng',
    keywords: facts.keywords,
    notes: `Fingerprint of the data: SHA-256 ${meta.fingerprint}`,
    related_identifiers: [
      { identifier: meta.homepage, relation: 'isDocumentedBy', scheme: 'url' },
      ...sources.map(({ address }) => ({
        identifier: address,
        relation: 'isDerivedFrom',
        scheme: 'url',
      })),
    ],
    references: sources.map(({ title, drafter, publisher, address }) => {
      const names = [personNamed(dataset, drafter).name, organizationNamed(dataset, publisher).name]
      return `${names[0]}, “${title}” (${event.kind.replaceAll('-', ' ')}, ${event.date.edtf}), ${names[1]}, ${address}`
    }),
  }
}
