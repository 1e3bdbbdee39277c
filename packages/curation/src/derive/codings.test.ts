import { expect, test } from 'vitest'
import { codingsOf, partiesIn } from './codings.ts'
import { loadWorkspace } from '../load/load-workspace.ts'
import { coastFolder } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'

type Coding = Drafts['chronology'][number]['codings'][number]

const reason = 'So the list has it.'
const reference = 'coast-codes'

/** What is published of one coding of the strike, after a change of the records. */
function published(
  coding: Partial<Coding>,
  change: (drafts: Drafts) => void = () => {},
): object | undefined {
  const { dataFolder } = coastFolder((drafts) => {
    draft(drafts, 'chronology', 'keepers-strike').codings = [
      { status: 'excluded', reason, reference, ...coding },
    ]
    change(drafts)
  })
  const { files } = loadWorkspace(dataFolder, undefined).workspace
  const partyOf = partiesIn(files)
  return files.flatMap((file) =>
    file.collection === 'chronology' && file.record.id === 'keepers-strike'
      ? codingsOf(file.record, partyOf)
      : [],
  )[0]
}

type Actor = Drafts['chronology'][number]['actors'][number]
type Office = NonNullable<Drafts['people'][number]['offices']>[number]

const at = {
  verbatim: 'in 1907',
  edtf: '1907',
  earliest: '1907-01-01',
  latest: '1907-12-31',
  precision: 'year',
  basis: 'stated',
} as const

const addSorland = (drafts: Drafts) =>
  drafts.states.push({ ...draft(drafts, 'states', 'norland'), id: 'sorland' })

const giveActors =
  (...actors: readonly Omit<Actor, 'role'>[]) =>
  (drafts: Drafts) => {
    draft(drafts, 'chronology', 'keepers-strike').actors = actors.map((actor) => ({
      ...actor,
      role: 'initiator',
    }))
  }

const giveOffices =
  (...of: readonly string[]) =>
  (drafts: Drafts) => {
    addSorland(drafts)
    draft(drafts, 'people', 'ada-berg').offices = of.map((body): Office => ({
      title: 'warden',
      of: body,
      status: 'held',
      at,
    }))
  }

test.each([
  ['a state', 'norland', undefined, { state: 'norland' }],
  [
    'an actor for a state',
    'olav-dahl',
    giveActors({ actor: 'olav-dahl', onBehalfOf: 'norland' }),
    { state: 'norland' },
  ],
  [
    'an actor for a state in the second of its parts',
    'olav-dahl',
    giveActors({ actor: 'olav-dahl' }, { actor: 'olav-dahl', onBehalfOf: 'norland' }),
    { state: 'norland' },
  ],
  [
    'an organization of a state, acting for another',
    'guild-of-keepers',
    giveActors({ actor: 'guild-of-keepers', onBehalfOf: 'sorland' }),
    { state: 'sorland' },
  ],
  ['an organization of a state', 'guild-of-keepers', undefined, { country: 'norland' }],
  ['an organization of none', 'coast-museum', undefined, {}],
  [
    'a person with an office in a state',
    'ada-berg',
    giveOffices('norland'),
    { country: 'norland' },
  ],
  [
    'a person with an office in an organization of a state',
    'ada-berg',
    giveOffices('guild-of-keepers'),
    { country: 'norland' },
  ],
  [
    'a person with two offices in one state',
    'ada-berg',
    giveOffices('norland', 'guild-of-keepers'),
    { country: 'norland' },
  ],
  ['a person with offices in two states', 'ada-berg', giveOffices('norland', 'sorland'), {}],
  ['a person with an office in no state', 'ada-berg', giveOffices('coast-museum'), {}],
  [
    'a person with offices in a state and in none',
    'ada-berg',
    giveOffices('norland', 'coast-museum'),
    {},
  ],
  ['a person without an office', 'ada-berg', undefined, {}],
] as const)(
  '%s gives either side of a coding its state, or else its country, or neither',
  (_, actor, change, { state, country }: { state?: string; country?: string }) => {
    for (const side of ['source', 'target'] as const) {
      expect(published({ [side]: actor }, change)).toStrictEqual({
        status: 'excluded',
        reason,
        reference,
        [side]: actor,
        ...(state !== undefined && { [`${side}State`]: state }),
        ...(country !== undefined && { [`${side}Country`]: country }),
      })
    }
  },
)

test.each([
  [
    'a code, its values',
    { status: 'coded', cameo: '190' },
    { goldstein: -10, plover: 'ASSAULT military' },
  ],
  [
    'a code that has no type of PLOVER, its value alone',
    { status: 'coded', cameo: '019' },
    { goldstein: 3.4 },
  ],
  ['no code, no values', { status: 'uncodable' }, {}],
] as const)('to %s', (_, coding, values) => {
  expect(published(coding)).toStrictEqual({ ...coding, reason, reference, ...values })
})
