import { collectionNames, collections, type CollectionName } from '@nkidp/schema/collections'
import { isObject } from '@nkidp/schema/json'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { publish } from '../../testing/coast-dataset.ts'
import { allDrafts, coastDrafts, dated, type Drafts } from '../../testing/coast.ts'
import { diffDatasets } from './dataset-diff.ts'
import type { DatasetDiff, FieldChange } from './diff-schema.ts'
import { bumps, type Bump } from './policy.ts'
import { emptySnapshot } from './snapshot.ts'

/** Written out a second time on purpose: the table in the code must agree with it. */
const requiredBumps = {
  add: 'minor',
  remove: 'major',
  moved: 'minor',
  split: 'major',
  withdrawn: 'major',
  correct: 'minor',
  reword: 'patch',
} as const satisfies Record<string, Bump>

interface Edit {
  readonly kind: keyof typeof requiredBumps
  /** Which record, counted around. */
  readonly record: number
  readonly target: number
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...(Object.keys(requiredBumps) as Edit['kind'][])),
  record: fc.nat(99),
  target: fc.nat(99),
})

/** A fact of a record of each collection, made another one. */
const corrections: Readonly<Record<CollectionName, (text: string) => object>> = {
  event: (host) => ({ hosts: [host.replace(' ', '-')] }),
  speakers: (name) => ({ name }),
  people: (name) => ({ nameParts: { family: name, given: 'Ada', order: 'family-first' } }),
  organizations: (name) => ({ abbreviations: [name, 'GK'] }),
  states: (name) => ({ name, reference: undefined }),
  places: (name) => ({ alsoNamed: [name] }),
  concepts: (term) => ({ term }),
  documents: (title) => ({ title }),
  chronology: (verbatim) => ({
    date: dated('190X', { verbatim }),
    actors: [{ actor: 'norland', role: 'target' }],
  }),
  claims: (text) => ({ about: ['the-point', text.replace(' ', '-')], period: undefined }),
  quotations: (text) => ({ text }),
  sources: (publisher) => ({ publisher: publisher.replace(' ', '-') }),
  references: (title) => ({ where: { title } }),
  redirects: (text) => ({ version: `2.0.${text.replace(/\D/g, '')}` }),
}

const rewordings = (collection: CollectionName, text: string): object =>
  collection === 'redirects'
    ? { reason: text }
    : collection === 'references'
      ? { what: text }
      : {
          notes: [
            { text, about: 'report' },
            { text: 'The same.', about: 'report' },
          ],
        }

/** Makes the edit, the `turn`-th of its row, and gives the id that it touches; undefined where it does not apply. */
function make(
  drafts: Drafts,
  { kind, record: place, target }: Edit,
  turn: number,
  touched: ReadonlySet<string>,
): string | undefined {
  const candidates = allDrafts(drafts).filter(([, { id }]) => !touched.has(id))
  const [collection, record] = candidates[place % candidates.length] ?? []
  if (collection === undefined || record === undefined) return undefined
  const text = `text ${turn}`
  switch (kind) {
    case 'correct':
      Object.assign(record, corrections[collection](text))
      return record.id
    case 'reword':
      Object.assign(record, rewordings(collection, text))
      return record.id
    case 'add':
      if (collection === 'event') return undefined
      Object.assign(drafts, {
        [collection]: [...drafts[collection], { ...structuredClone(record), id: `new-${turn}` }],
      })
      return `new-${turn}`
    default: {
      const others = drafts[collection].map(({ id }) => id).filter((id) => id !== record.id)
      const first = others[target % others.length]
      if (
        collection === 'event' ||
        (kind !== 'remove' && (collection === 'redirects' || first === undefined))
      )
        return undefined
      Object.assign(drafts, {
        [collection]: drafts[collection].filter(({ id }) => id !== record.id),
      })
      const to = {
        remove: [],
        withdrawn: [],
        moved: [first ?? ''],
        split: [first ?? '', 'norland'],
      }[kind]
      if (kind !== 'remove')
        drafts.redirects.push({
          id: record.id,
          type: 'redirect',
          kind,
          to,
          version: '1.1.0',
          reason: text,
        })
      return record.id
    }
  }
}

const released = coastDrafts()
const from = publish('1.0.0', released)

/** The drafts after these edits, and the bumps that the edits require one by one. */
function edited(edits: readonly Edit[], eachRecordOnce = false) {
  const drafts = structuredClone(released)
  const touched = new Set<string>()
  const required = edits.flatMap((each, turn): Bump[] => {
    const id = make(drafts, each, turn, eachRecordOnce ? touched : new Set())
    if (id === undefined) return []
    touched.add(id)
    return [requiredBumps[each.kind]]
  })
  return { drafts, to: publish('1.1.0', drafts), required }
}

type Written = Record<string, unknown>

const written = (drafts: Drafts): Written =>
  Object.fromEntries(allDrafts(drafts).map(([name, record]) => [`${name}/${record.id}`, record]))

/** The later records, made from the earlier ones and a diff that was written as JSON and read back. */
function applied(records: Written, diff: DatasetDiff): Written {
  const { changes } = JSON.parse(JSON.stringify(diff)) as DatasetDiff
  const after = { ...records }
  for (const { collection, id, change, to, fields = [] } of changes) {
    const start =
      to !== undefined
        ? { id, type: 'redirect', kind: change, to }
        : change === 'added'
          ? { id, type: collections[collection].type }
          : after[`${collection}/${id}`]
    delete after[`${collection}/${id}`]
    if (change !== 'removed')
      after[`${to === undefined ? collection : 'redirects'}/${id}`] = fields.reduce(
        withChange,
        start,
      )
  }
  return after
}

function withChange(value: unknown, { path: [step, ...path], ...change }: FieldChange): unknown {
  if (step === undefined) return change.after
  const inner = (value: unknown) => withChange(value, { path, ...change })
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? inner(item) : item))
  const fields = isObject(value) ? value : {}
  return { ...fields, [step]: inner(fields[step]) }
}

test('applying the diff to the earlier records gives the later ones', () => {
  expect(applied({}, diffDatasets(emptySnapshot, from))).toEqual(written(released))
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
      const { drafts, to } = edited(edits)
      expect(applied(written(released), diffDatasets(from, to))).toEqual(written(drafts))
      expect(diffDatasets(to, structuredClone(to))).toMatchObject({ changes: [], bump: 'none' })
    }),
  )
})

test('the bump is at least the one that each edit requires, and exactly that of a single edit', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 20 }), (edits) => {
      const rank = (bump: Bump) => bumps.indexOf(bump)
      const { to, required } = edited(edits, true)
      const { bump } = diffDatasets(from, to)
      expect(rank(bump)).toBeGreaterThanOrEqual(Math.max(0, ...required.map(rank)))
      const single = edited(edits.slice(0, 1), true)
      expect(diffDatasets(from, single.to).bump).toBe(single.required[0] ?? 'none')
    }),
  )
})

test('the edits reach every collection', () => {
  const touched = fc
    .sample(fc.array(edit, { minLength: 20, maxLength: 20 }), { numRuns: 50, seed: 1 })
    .flatMap((edits) => diffDatasets(from, edited(edits, true).to).changes)
  const populated = collectionNames.filter((name) => [from[name]].flat().length > 0)
  expect(new Set(touched.map(({ collection }) => collection))).toEqual(new Set(populated))
})
