import type { Dataset } from '@nkidp/schema'
import { stringify } from 'yaml'
import { jsonText, type Files } from '../emit/files.ts'
import { repositoryAddress, type PackageFacts } from '../emit/package-facts.ts'
import type { Release } from './read-releases.ts'

/**
 * `CITATION.cff` is for GitHub, reference managers and Software Heritage; `.zenodo.json` because Zenodo takes a repository
 * with `CITATION.cff` alone for software. They have the day and the fingerprint of a release once it is made.
 */
export function citationFiles(
  dataset: Dataset,
  facts: PackageFacts,
  releases: readonly Release[],
): Files {
  const { meta, event } = dataset
  const release = releases.find(({ version }) => version === meta.version)
  const fingerprint = release?.fingerprint ?? meta.fingerprint
  const { title, version, license } = meta
  const { description, keywords } = facts
  const authors = [{ name: meta.author }]
  const sources = dataset.sources.map(({ title, drafter, publisher, address }) => ({
    title,
    drafter: named(dataset.people, drafter),
    publisher: named(dataset.organizations, publisher).name,
    address,
  }))
  const cff = {
    'cff-version': '1.2.0',
    message: `Cite the version that you used. To cite one record, use \`cite\` of ${meta.name}/cite, or the citation on its page.`,
    type: 'dataset',
    title,
    abstract: description,
    authors,
    version,
    ...(release && { 'date-released': release.date }),
    license,
    url: meta.homepage,
    'repository-code': repositoryAddress(facts),
    keywords,
    identifiers: [
      {
        type: 'other',
        value: `sha256:${fingerprint}`,
        description:
          'The fingerprint of the data: SHA-256 of the canonical JSON (RFC 8785) of its collections.',
      },
    ],
    references: [
      ...sources.map(({ title, drafter: { nameParts }, publisher, address }) => ({
        type: 'website',
        title,
        authors: [{ 'family-names': nameParts.family, 'given-names': nameParts.given }],
        publisher: { name: publisher },
        url: address,
      })),
      {
        type: 'conference',
        title: event.title,
        authors: [{ name: named(dataset.organizations, event.convener).name }],
        conference: {
          name: event.title,
          'date-start': event.date.earliest ?? undefined,
          'date-end': event.date.latest ?? undefined,
        },
      },
    ],
  }
  const zenodo = {
    title,
    upload_type: 'dataset',
    description,
    creators: authors,
    version,
    ...(release && { publication_date: release.date }),
    access_right: 'open',
    license,
    language: 'eng',
    keywords,
    notes: `Fingerprint of the data: SHA-256 ${fingerprint}`,
    related_identifiers: [
      { identifier: meta.homepage, relation: 'isDocumentedBy', scheme: 'url' },
      ...sources.map(({ address }) => ({
        identifier: address,
        relation: 'isDerivedFrom',
        scheme: 'url',
      })),
    ],
    references: sources.map(
      ({ title, drafter, publisher, address }) =>
        `${drafter.name}, “${title}” (${event.kind.replaceAll('-', ' ')}, ${event.date.edtf}), ${publisher}, ${address}`,
    ),
  }
  return new Map([
    [
      'CITATION.cff',
      `# Written by \`pnpm data citation-files\`.\n${stringify(cff, { lineWidth: 0 })}`,
    ],
    ['.zenodo.json', jsonText(zenodo)],
  ])
}

/** The record with an id that another record gives; the rules check that there is one. */
function named<T extends { readonly id: string }>(records: readonly T[], id: string): T {
  const found = records.find((record) => record.id === id)
  if (found === undefined) throw new RangeError(`unknown id ${id}`)
  return found
}
