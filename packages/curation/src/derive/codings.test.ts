import { cameoCodes, type CameoCode, type CameoCodeId } from '@nkidp/schema/cameo'
import { expect, test } from 'vitest'
import {
  coastDataset,
  coastDrafts,
  draft,
  edit,
  edits,
  type Change,
  type Drafts,
} from '../testing/index.ts'

type Coding = Drafts['chronology'][number]['codings'][number]

const reason = 'So the list says.'
const reference = 'coast-codes'

function published(coding: Partial<Coding>, change: Change = () => {}): object | undefined {
  const codings = [{ status: 'excluded', reason, reference, ...coding }]
  const coded = edit('chronology', 'keepers-strike', { codings })
  const { chronology } = coastDataset('1.0.0', edits(coded, change))
  return chronology.find(({ id }) => id === 'keepers-strike')?.codings[0]
}

const at = draft(coastDrafts(), 'chronology', 'keepers-strike').date

const withActors = (...actors: readonly object[]) =>
  edit('chronology', 'keepers-strike', {
    actors: actors.map((actor) => ({ ...actor, role: 'initiator' })),
  })

/** Offices of Ada Berg, who has none by default. */
const withOffices =
  (...bodies: readonly string[]) =>
  (drafts: Drafts) => {
    drafts.states.push({ ...draft(drafts, 'states', 'norland'), id: 'sorland' })
    const offices = bodies.map((of) => ({ title: 'warden', of, status: 'held', at }))
    edit('people', 'ada-berg', { offices })(drafts)
  }

const person = 'ada-berg'
const inNorland = 'guild-of-keepers'
const inNoState = 'coast-museum'

test.each([
  ['a state', 'norland', undefined, { State: 'norland' }],
  [
    'an actor for a state',
    'olav-dahl',
    withActors({ actor: 'olav-dahl', onBehalfOf: 'norland' }),
    { State: 'norland' },
  ],
  [
    'an actor for a state in a second role',
    'olav-dahl',
    withActors({ actor: 'olav-dahl' }, { actor: 'olav-dahl', onBehalfOf: 'norland' }),
    { State: 'norland' },
  ],
  [
    'an organization of a state, acting for another',
    inNorland,
    withActors({ actor: inNorland, onBehalfOf: 'sorland' }),
    { State: 'sorland' },
  ],
  ['an organization of a state', inNorland, undefined, { Country: 'norland' }],
  ['an organization of no state', inNoState, undefined, {}],
  ['a person with an office in a state', person, withOffices('norland'), { Country: 'norland' }],
  [
    'a person with an office in an organization of a state',
    person,
    withOffices(inNorland),
    { Country: 'norland' },
  ],
  [
    'a person with two offices in one state',
    person,
    withOffices('norland', inNorland),
    { Country: 'norland' },
  ],
  ['a person with offices in two states', person, withOffices('norland', 'sorland'), {}],
  ['a person with an office in no state', person, withOffices(inNoState), {}],
  ['a person with offices in a state and in none', person, withOffices('norland', inNoState), {}],
  ['a person without an office', person, undefined, {}],
  [
    'a person of a state, without an office',
    person,
    edit('people', person, { state: 'norland' }),
    { Country: 'norland' },
  ],
  [
    'a person of one state, with an office in another',
    person,
    edits(withOffices('sorland'), edit('people', person, { state: 'norland' })),
    {},
  ],
] as const)('derives the state or the country of %s', (_, actor, change, derived) => {
  for (const side of ['source', 'target'] as const)
    expect(published({ [side]: actor }, change)).toStrictEqual({
      status: 'excluded',
      reason,
      reference,
      [side]: actor,
      ...Object.fromEntries(
        Object.entries(derived).map(([name, state]) => [`${side}${name}`, state]),
      ),
    })
})

test.each([
  [
    { status: 'coded', cameo: '190' },
    { goldstein: -10, plover: { event: 'ASSAULT', contexts: ['military'] } },
  ],
  [{ status: 'coded', cameo: '019' }, { goldstein: 3.4 }],
  [{ status: 'uncodable' }, {}],
] as const)('derives for %j the values %j', (coding, values) => {
  expect(published(coding)).toStrictEqual({ ...coding, reason, reference, ...values })
})

const codes = Object.entries<CameoCode>(cameoCodes) as [CameoCodeId, CameoCode][]

test('the Goldstein value and the PLOVER type of every code follow from the code', () => {
  const codings = codes.map(([cameo]) => ({ status: 'coded' as const, cameo, reason, reference }))
  const { chronology } = coastDataset('1.0.0', edit('chronology', 'keepers-strike', { codings }))
  const published = chronology.find(({ id }) => id === 'keepers-strike')?.codings
  expect(published?.map(({ goldstein = null, plover }) => ({ goldstein, plover }))).toEqual(
    codes.map(([, { goldstein, plover }]) => ({ goldstein, plover })),
  )
})

test('the code book is whole: four digits refine three, and from root 03 on every root has PLOVER', () => {
  const ids = codes.map(([id]) => id)
  expect(ids).toHaveLength(297)
  expect(ids.filter((id) => !ids.some((other) => other === id.slice(0, 3)))).toEqual([])
  const roots = (has: boolean) =>
    new Set(
      codes.flatMap(([id, { plover }]) => ((plover !== undefined) === has ? id.slice(0, 2) : [])),
    )
  expect(new Set(ids.map((id) => id.slice(0, 2)))).toHaveLength(20)
  expect([...roots(true)].filter((root) => root < '03')).toEqual([])
  expect(roots(true)).toHaveLength(18)
})
