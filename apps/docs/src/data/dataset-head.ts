import { chronology, event, get, meta, sources } from '@nkidp/sino-dprk-data'
import pkg from '@nkidp/sino-dprk-data/package.json' with { type: 'json' }
import { published, repository } from '../site/links.ts'
import {
  citationTags,
  license,
  linkedDataTag,
  mainFiles,
  yearsOf,
  type HeadTag,
} from '../site/metadata.ts'
import { exportedFormats } from './exports.ts'
import { releases } from './releases.ts'

const contributors = { '@type': 'Organization', name: meta.author, url: repository }

/** The dataset as https://schema.org/Dataset, for search engines of data. */
const schemaOrgDataset = {
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  '@id': meta.homepage,
  name: meta.title,
  alternateName: meta.name,
  description: `${pkg.description} Each of the ${meta.counts.chronology} events and ${meta.counts.claims} claims names the passage of the report of “${event.title}” that supports it; what the editors add is marked as theirs, with its reference.`,
  url: meta.homepage,
  creator: contributors,
  maintainer: contributors,
  license,
  version: meta.version,
  isAccessibleForFree: true,
  inLanguage: 'en',
  keywords: pkg.keywords,
  datePublished: releases[0]?.date,
  dateModified: meta.issued,
  temporalCoverage: yearsOf(chronology, event.start),
  spatialCoverage: [get('dprk'), get('prc')].map(({ name }) => ({ '@type': 'Country', name })),
  isBasedOn: sources.map(({ title, address, drafter, publisher }) => ({
    '@type': 'Report',
    name: title,
    url: address,
    author: { '@type': 'Person', name: get(drafter).name },
    publisher: { '@type': 'Organization', name: get(publisher).name },
  })),
  distribution: exportedFormats.flatMap(({ title, files, zip = [] }) =>
    mainFiles([files, zip].flat()).map(({ path, mediaType, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat: mediaType,
      contentUrl: published(`exports/${path}`),
      contentSize: `${bytes} B`,
      sha256,
    })),
  ),
}

/** What search engines of data and reference managers read on the pages about the dataset as a whole. */
export const datasetHead: HeadTag[] = [
  linkedDataTag(schemaOrgDataset),
  ...citationTags({
    title: meta.title,
    address: meta.homepage,
    path: 'cite/dataset',
    released: meta.issued,
  }),
]
