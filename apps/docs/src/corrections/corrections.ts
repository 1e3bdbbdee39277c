import { changeSections, classOf, fieldName } from '@nkidp/curation'
import type { DatasetDiff } from '@nkidp/curation'

/** A record of which a fact was corrected: what stood in each field before, and what stands there now. */
export interface Correction {
  readonly id: string
  readonly label: string
  readonly fields: readonly { readonly name: string; readonly before: string; readonly after: string }[]
}

/** Where a release corrected a fact. */
export const correctionsIn = ({ changes }: Pick<DatasetDiff, 'changes'>): Correction[] =>
  changes
    .filter(({ change }) => change === 'corrected')
    .map(({ id, label, fields = [] }) => ({
      id,
      label,
      fields: fields.filter((field) => classOf(field) === 'corrected').map(({ path, before, after }) => ({ name: fieldName(path) ?? '', before: shown(before), after: shown(after) })),
    }))

const shown = (value: unknown): string => (value === undefined || value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value))

/** How many records a release changed, and how: `Added: 81; Corrections: 2`. */
export const summary = (notes: DatasetDiff): string =>
  changeSections(notes).map(({ title, rows }) => `${title}: ${rows.length}`).join('; ') || 'The records are the same.'
