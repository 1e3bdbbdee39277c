import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from '../emit/fingerprint.ts'
import { nothing } from '../release/nothing.ts'
import { publish } from '../testing/coast-dataset.ts'
import { allDrafts, coastDrafts } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import { applyDiff } from './apply-diff.ts'
import { diffDatasets } from './dataset-diff.ts'
import { bumps } from './policy.ts'
import type { Bump } from './policy.ts'

/** DESIGN.md, section 5: written out again, so that the table in the code is held to it. */
const leastBumps = {
  add: 'minor',
  remove: 'major',
  moved: 'minor',
  split: 'major',
  withdrawn: 'major',
  correct: 'minor',
  reword: 'patch',
} as const satisfies Record<string, Bump>

interface Edit {
  readonly kind: keyof typeof leastBumps
  /** Which record, counted around. */
  readonly record: number
  readonly target: number
}

const kinds = Object.keys(leastBumps) as (keyof typeof leastBumps)[]

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...kinds),
  record: fc.nat(99),
  target: fc.nat(99),
})

/** A fact of a record of each collection, made another one. */
const corrections: Readonly<Record<CollectionName, (text: string) => object>> = {
  event: (timeZone) => ({ timeZone }),
  speakers: (name) => ({ name }),
  people: (name) => ({ nameParts: { family: name, given: 'Ada', order: 'family-first' } }),
  organizations: (name) => ({ abbreviations: [name, 'GK'] }),
  states: (name) => ({ name, reference: undefined }),
  places: (name) => ({ alsoNamed: [name] }),
  concepts: (term) => ({ term }),
  documents: (title) => ({ title }),
  chronology: (verbatim) => ({
    date: {
      verbatim,
      edtf: '190X',
      earliest: null,
      latest: '1909-12-31',
      precision: 'decade',
      basis: 'stated',
    },
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
            { text, about: 'page' },
            { text: 'The same.', about: 'page' },
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

/** The dataset after these edits, and the bumps that they demand one by one. */
function edited(edits: readonly Edit[], eachRecordOnce: boolean) {
  const drafts = structuredClone(released)
  const touched = new Set<string>()
  const demanded = edits.flatMap((each, turn): Bump[] => {
    const id = make(drafts, each, turn, eachRecordOnce ? touched : new Set())
    if (id !== undefined) touched.add(id)
    return id === undefined ? [] : [leastBumps[each.kind]]
  })
  return { to: publish('1.1.0', drafts), demanded }
}

const rank = (bump: Bump): number => bumps.indexOf(bump)

test('whatever was edited, applying the diff to the earlier dataset gives the later one', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
      const { to } = edited(edits, false)
      expect(fingerprint(applyDiff(from, diffDatasets(from, to)))).toBe(to.meta.fingerprint)
    }),
  )
})

test('a diff that was written as JSON and read back applies as well', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 10 }), (edits) => {
      const { to } = edited(edits, false)
      const read = JSON.parse(JSON.stringify(diffDatasets(from, to))) as ReturnType<
        typeof diffDatasets
      >
      expect(fingerprint(applyDiff(from, read))).toBe(to.meta.fingerprint)
    }),
  )
})

test('the bump is never lower than the policy demands for any one of the edits', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
      const { to, demanded } = edited(edits, true)
      const bump = rank(diffDatasets(from, to).bump)
      for (const each of demanded) expect(bump).toBeGreaterThanOrEqual(rank(each))
    }),
  )
})

test('for one edit, the bump is the one that the policy demands', () => {
  fc.assert(
    fc.property(edit, (each) => {
      const { to, demanded } = edited([each], true)
      expect(diffDatasets(from, to).bump).toBe(demanded[0] ?? 'none')
    }),
  )
})

test('a dataset does not differ from itself', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
      const { to } = edited(edits, false)
      expect(diffDatasets(to, structuredClone(to))).toMatchObject({
        changes: [],
        bump: 'none',
        demandedBy: null,
      })
    }),
  )
})

test('a first release is made from nothing', () => {
  expect(fingerprint(applyDiff(nothing, diffDatasets(nothing, from)))).toBe(from.meta.fingerprint)
})

test('the edits reach every collection', () => {
  const touched = fc
    .sample(fc.array(edit, { minLength: 20, maxLength: 20 }), { numRuns: 50, seed: 1 })
    .flatMap((edits) => diffDatasets(from, edited(edits, true).to).changes)
  const populated = collectionNames.filter((name) => [from[name]].flat().length > 0)
  expect(new Set(touched.map(({ collection }) => collection))).toEqual(new Set(populated))
})
