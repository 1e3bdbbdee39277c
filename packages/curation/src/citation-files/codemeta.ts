import type { Dataset } from '@nkidp/schema'
import type { PackageFacts } from '../emit/package-facts.ts'
import { repositoryAddress } from '../emit/package-facts.ts'
import { organizationNamed, personNamed } from './named.ts'

/**
 * The package after CodeMeta 3.0, whose subject is software: the data is what supports it. `date` is the day of the release,
 * if there was one. Names that are not in its context have the prefix that the context gives for schema.org.
 */
export function codemeta(dataset: Dataset, facts: PackageFacts, date: string | undefined) {
  const { meta, event, sources } = dataset
  return {
    '@context': 'https://w3id.org/codemeta/3.0',
    '@type': 'SoftwareSourceCode',
    identifier: `https://www.npmjs.com/package/${meta.name}`,
    name: meta.title,
    description: facts.description,
    author: [{ '@type': 'Organization', name: meta.author }],
    version: meta.version,
    ...(date !== undefined && { datePublished: date }),
    license: facts.license.split(' AND ').map(licenseAddress),
    url: meta.homepage,
    codeRepository: repositoryAddress(facts),
    issueTracker: facts.bugs,
    keywords: facts.keywords,
    programmingLanguage: 'TypeScript',
    supportingData: {
      '@type': 'schema:Dataset',
      name: meta.title,
      description: `Fingerprint: SHA-256 ${meta.fingerprint}`,
      version: meta.version,
      license: licenseAddress(meta.license),
      url: meta.homepage,
    },
    citation: sources.map(({ title, drafter, publisher, address }) => {
      const { family, given } = personNamed(dataset, drafter).nameParts
      return {
        '@type': 'schema:WebPage',
        name: title,
        author: [{ '@type': 'Person', givenName: given, familyName: family }],
        publisher: { '@type': 'Organization', name: organizationNamed(dataset, publisher).name },
        url: address,
        'schema:about': {
          '@type': 'schema:Event',
          name: event.title,
          startDate: event.start,
          endDate: event.end,
        },
      }
    }),
  }
}

const licenseAddress = (license: string): string => `https://spdx.org/licenses/${license}`
