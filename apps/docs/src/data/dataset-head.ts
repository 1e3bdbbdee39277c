import * as data from '@nkidp/sino-dprk-data'
import pkg from '@nkidp/sino-dprk-data/package.json' with { type: 'json' }
import { href, repository } from '../site/links.ts'
import {
  citationTags,
  linkedDataTag,
  mainFiles,
  schemaOrgDataset,
  type HeadTag,
} from '../site/metadata.ts'
import { citationForms } from './citation.ts'
import { recordById } from './dataset.ts'
import { exportedFormats } from './exports.ts'
import { recordLabel } from './labels.ts'
import { releases } from './releases.ts'

const { meta, event, get } = data

function nameOf(id: string): string {
  const record = recordById.get(id)
  return record === undefined ? id : recordLabel(record)
}

/** What search engines of data and reference managers read on the pages about the dataset as a whole. */
export const datasetHead: HeadTag[] = [
  linkedDataTag(
    schemaOrgDataset({
      dataset: data,
      nameOf,
      description: `${pkg.description} Each of the ${meta.counts.chronology} events and ${meta.counts.claims} claims names the passage of the report of “${event.title}” that supports it; what the editors add is marked as theirs, with its reference.`,
      keywords: pkg.keywords,
      repository,
      firstReleased: releases[0]?.date ?? '',
      released: meta.issued,
      states: [get('dprk').name, get('prc').name],
      files: exportedFormats.flatMap(({ title, files, zip = [] }) =>
        mainFiles([files, zip].flat()).map((file) => ({ ...file, title })),
      ),
    }),
  ),
  ...citationTags({
    title: meta.title,
    address: meta.homepage,
    meta,
    released: meta.issued,
    citations: citationForms.map(({ extension, mediaType }) => ({
      href: href(`cite/dataset.${extension}`),
      mediaType,
    })),
  }),
]
