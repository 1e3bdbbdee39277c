import { inspect } from 'node:util'
import { fieldName } from '@nkidp/schema/issues'
import { changeClasses, classOf } from './class-of.ts'
import type { DatasetDiff, FieldChange, RecordChange } from './diff-schema.ts'
import { missingFrom } from './field-changes.ts'
import { policy } from './policy.ts'
import type { Bump } from './policy.ts'

/** The changes of one class, as they are told to a reader. */
export interface Section {
  readonly title: string
  readonly rows: readonly Row[]
}

export interface Row {
  readonly change: RecordChange
  /** What this row tells demands no less. */
  readonly bump: Bump
  /** The fields that the section is about; none where it is about the record as a whole. */
  readonly fields: readonly { readonly name: string; readonly change: string }[]
}

/** The changes by class, the empty ones left out. What was added to a record stands apart from corrections of fact, and both from changes of wording, also those of one record. */
export function changeSections({ changes }: DatasetDiff): Section[] {
  const whole = (title: string, kind: RecordChange['change']): Section => ({
    title,
    rows: changes
      .filter(({ change }) => change === kind)
      .map((change) => ({ change, bump: change.bump, fields: [] })),
  })
  const within = (title: string, kind: (typeof changeClasses)[number]): Section => ({
    title,
    rows: changes
      .filter(({ change }) => changeClasses.some((known) => known === change))
      .map((change) => ({
        change,
        bump: kind === 'corrected' ? change.bump : policy[kind].bump,
        fields: (change.fields ?? [])
          .filter((field) => classOf(field) === kind)
          .map((field) => ({ name: fieldName(field.path) ?? '', change: told(field) })),
      }))
      .filter(({ fields }) => fields.length > 0),
  })
  return [
    whole('Added', 'added'),
    whole('Moved', 'moved'),
    whole('Split', 'split'),
    whole('Withdrawn', 'withdrawn'),
    whole('Removed', 'removed'),
    within('Added to records', 'extended'),
    within('Corrections', 'corrected'),
    within('Wording', 'reworded'),
  ].filter(({ rows }) => rows.length > 0)
}

/** How a value changed: of one that is new, what it is; of a list, what left it and what came into it; of a text, what differs and the words around it. */
function told({ before, after }: FieldChange): string {
  if (Array.isArray(before) && Array.isArray(after)) {
    const lost = missingFrom(after, before).map((item) => `without ${shown(item)}`)
    const won = missingFrom(before, after).map((item) => `with ${shown(item)}`)
    return [...lost, ...won].join(', ') || 'in another order'
  }
  if (before === undefined) return `with ${shown(after)}`
  const [left, right] =
    typeof before === 'string' && typeof after === 'string'
      ? excerpts(before, after)
      : [before, after]
  return `${shown(left)} → ${shown(right)}`
}

const shown = (value: unknown): string =>
  value === undefined
    ? 'nothing'
    : inspect(value, {
        depth: null,
        compact: true,
        breakLength: Infinity,
        maxStringLength: null,
        maxArrayLength: null,
      })

/** So many words before and after what differs. */
const context = 3

/** The part in which two texts differ, with a few words around it. */
function excerpts(before: string, after: string): [string, string] {
  const [left, right] = [before.split(' '), after.split(' ')]
  const shorter = Math.min(left.length, right.length)
  const start = left.findIndex((word, index) => word !== right[index])
  const sameAtStart = start === -1 ? shorter : start
  let sameAtEnd = 0
  while (sameAtEnd < shorter - sameAtStart && left.at(-1 - sameAtEnd) === right.at(-1 - sameAtEnd))
    sameAtEnd += 1
  const [first, dropped] = [Math.max(0, sameAtStart - context), Math.max(0, sameAtEnd - context)]
  const excerpt = (words: readonly string[]) =>
    [
      ...(first > 0 ? ['…'] : []),
      ...words.slice(first, words.length - dropped),
      ...(dropped > 0 ? ['…'] : []),
    ].join(' ')
  return [excerpt(left), excerpt(right)]
}
