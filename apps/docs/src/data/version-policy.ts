import { policy } from '@nkidp/curation'

/** A change, the bump that it needs, and a made-up example. */
export interface Clause {
  readonly bump: 'major' | 'minor' | 'patch'
  readonly change: string
  readonly example: string
}

/** One for each change that is computed. */
const examples: Readonly<Record<keyof typeof policy, string>> = {
  removed: 'pyongyang is deleted, and nothing says where it went.',
  retyped: 'alliance, a concept, becomes the id of a document.',
  split: 'chinese-leadership becomes two records; no one of them is what was cited.',
  withdrawn: 'A claim turns out not to be in the report. Its page stays, and says why.',
  'moved-across': 'An organization moves to the id of a state.',
  'no-longer-moved': 'east-asia had moved to eastern-asia, which is withdrawn.',
  'field-removed': 'The coordinates of all places are taken out.',
  'field-changed': 'The places of an entry become objects with a role.',
  'terms-removed': 'The mode reported is taken out of the stances.',
  'export-removed': 'between is renamed.',
  added: 'The Yalu becomes a place.',
  'interface-extended':
    'A theme is added. An exhaustive switch over the themes may no longer compile.',
  moved: 'east-asia becomes eastern-asia; get takes both.',
  extended: 'A person gets a Wikidata item.',
  corrected: 'A date of 1969 becomes March 1969. The notes give it before and after.',
  reworded: 'A summary is put more plainly; a span of evidence is widened.',
}

const seen: readonly Clause[] = Object.entries(policy).map(([name, { bump, because }]) => ({
  bump,
  change: because,
  example: examples[name as keyof typeof policy],
}))

/** What cannot be computed, so that a changeset must say it. */
const declared: readonly Clause[] = [
  {
    bump: 'major',
    change: 'a word of a vocabulary means something else',
    example: 'contextual comes to cover what an editor infers.',
  },
  {
    bump: 'major',
    change: 'a function accepts less, or returns something else',
    example: 'between no longer takes null.',
  },
  {
    bump: 'patch',
    change: 'the code is fixed, and nothing that was promised changes',
    example: 'verify becomes faster.',
  },
]

const order = ['major', 'minor', 'patch']

/** The policy by what it demands, the greatest first. */
export const clauses: readonly Clause[] = [...seen, ...declared].sort(
  (a, b) => order.indexOf(a.bump) - order.indexOf(b.bump),
)
