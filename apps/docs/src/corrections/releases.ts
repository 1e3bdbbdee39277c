import { classOf, fieldName } from '@nkidp/curation/diff'
import type { DatasetDiff, RecordChange, Release } from '@nkidp/curation/diff'
import index from '../../../../packages/sino-dprk-data/releases/index.json'

/** One release of the data, and what changed in it. */
export interface Changes {
  readonly release: Release
  /** Where a fact changed: what stood there, and what stands there now. */
  readonly corrections: readonly Correction[]
  /** The other changes by kind, those that reach furthest first; kinds without any are left out. */
  readonly others: readonly { readonly change: OtherChange; readonly records: readonly RecordChange[] }[]
}

interface Correction {
  readonly id: string
  readonly label: string
  readonly fields: readonly { readonly name: string; readonly before: string; readonly after: string }[]
}

export type OtherChange = Exclude<RecordChange['change'], 'corrected'>

const otherChanges: readonly OtherChange[] = ['removed', 'withdrawn', 'split', 'moved', 'added', 'extended', 'reworded']

/** What changed in a release. */
export const changesOf = (release: Release, { changes }: Pick<DatasetDiff, 'changes'>): Changes => ({
  release,
  corrections: changes
    .filter(({ change }) => change === 'corrected')
    .map(({ id, label, fields = [] }) => ({
      id,
      label,
      fields: fields.filter((field) => classOf(field) === 'corrected').map(({ path, before, after }) => ({ name: fieldName(path) ?? '', before: shown(before), after: shown(after) })),
    })),
  others: otherChanges.map((change) => ({ change, records: changes.filter((each) => each.change === change) })).filter(({ records }) => records.length > 0),
})

const shown = (value: unknown): string => (value === undefined || value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value))

const notes = import.meta.glob<DatasetDiff>('../../../../packages/sino-dprk-data/releases/*.notes.json', { eager: true, import: 'default' })

/** Every release, the newest first. */
export const releases: readonly Changes[] = index
  .map((release) => {
    const found = Object.entries(notes).find(([file]) => file.endsWith(`/${release.version}.notes.json`))
    if (found === undefined) throw new Error(`release ${release.version} has no notes`)
    return changesOf(release, found[1])
  })
  .reverse()
