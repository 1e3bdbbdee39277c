import { changeSections, type DatasetDiff } from '@nkidp/curation'

/** How many records a release changed, and how: `Added: 81; Corrections: 2`. */
export const summary = (notes: DatasetDiff): string =>
  changeSections(notes)
    .map(({ title, rows }) => `${title}: ${rows.length}`)
    .join('; ') || 'The records are the same.'
