import type { DatasetDiff, InterfaceChange, RecordChange } from './diff-schema.ts'

type Change = RecordChange | InterfaceChange

export const nameOf = (change: Change): string =>
  'id' in change ? `${change.collection}, ${change.id}` : change.name

/** What became of a part of the interface, for a reader: `string → object`, `without host`, `with 241 new terms`. */
export function interfaceChangeWords({ kind, before, after }: InterfaceChange): string {
  if (typeof before === 'string' && typeof after === 'string') return `${before} → ${after}`
  if (Array.isArray(before)) return `without ${before.join(', ')}`
  if (!Array.isArray(after)) return kind === 'interface-extended' ? 'new' : 'removed'
  return after.length > 5 ? `with ${after.length} new terms` : `with ${after.join(', ')}`
}

/** The required bump with each reason for it, one a line: the first change that requires it, and how many more. */
export function requiredBump({
  from,
  changes,
  interface: ofInterface,
  bump,
}: DatasetDiff): string[] {
  const deciding = [...changes, ...(ofInterface ?? [])].filter((change) => change.bump === bump)
  const [first, ...others] = [...new Set(deciding.map(({ because }) => because))].map((because) =>
    deciding.filter((change) => change.because === because),
  )
  const unknown =
    ofInterface === undefined
      ? ' Exports and schemas were not compared: one version has no copy of them.'
      : ''
  if (first === undefined)
    return [`Required bump: none. No record changed since ${from.version}.${unknown}`]
  return [
    `Required bump: ${bump}. ${reason(first)}.${unknown}`,
    ...others.map((same) => `Also ${bump}: ${reason(same)}.`),
  ]
}

function reason([first, ...others]: readonly Change[]): string {
  const name = 'id' in first! ? `${first.id} (${first.collection})` : first!.name
  return `${name}${others.length === 0 ? '' : ` and ${others.length} more`}: ${first!.because}`
}
