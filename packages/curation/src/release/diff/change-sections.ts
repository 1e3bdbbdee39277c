import { inspect } from 'node:util'
import { fieldName } from '@nkidp/schema/issues'
import type { DatasetDiff, FieldChange, RecordChange } from './diff-schema.ts'
import { changeClasses, classOf, missingFrom } from './field-changes.ts'
import { policy, type Bump } from './policy.ts'

export interface Section {
  readonly title: string
  readonly rows: readonly Row[]
}

export interface Row {
  readonly change: RecordChange
  readonly bump: Bump
  /** The changed fields of this class; none if the section is about whole records. */
  readonly fields: readonly ShownField[]
}

interface ShownField {
  readonly name: string
  readonly change: string
  readonly field: FieldChange
}

/** The changes by class, without empty classes. A record can be in several. */
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
          .map((field) => ({
            name: fieldName(field.path) ?? '',
            change: describeChange(field),
            field,
          })),
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

/** The items that a list lost and gained, or the words of a text that differ. */
function describeChange({ before, after }: FieldChange): string {
  if (Array.isArray(before) && Array.isArray(after)) {
    const removed = missingFrom(after, before).map((item) => `without ${shown(item)}`)
    const added = missingFrom(before, after).map((item) => `with ${shown(item)}`)
    return [...removed, ...added].join(', ') || 'in another order'
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

const context = 3

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
