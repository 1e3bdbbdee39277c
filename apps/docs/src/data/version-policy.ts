import { policy } from '@nkidp/curation'

/** A change, the bump that it needs, and a made-up example. */
export interface Clause {
  readonly bump: 'major' | 'minor' | 'patch'
  readonly change: string
  readonly example: string
}

/** One for each change that is computed. */
const examples: Readonly<Record<keyof typeof policy, string>> = {
  removed: 'pyongyang is deleted without a redirect.',
  retyped: 'alliance, the id of a concept, becomes the id of a document.',
  split: 'chinese-leadership becomes two records, and neither is the one that was cited.',
  withdrawn: 'A claim turns out not to be in the report. Its page stays and says why.',
  'moved-across': 'An organization moves to the id of a state.',
  'no-longer-moved': 'east-asia had moved to eastern-asia, which is withdrawn.',
  'field-removed': 'The coordinates of all places are removed.',
  'field-changed': 'The places of an entry become objects with a role.',
  'terms-removed': 'The stance mode reported is removed.',
  'export-removed': 'between is renamed.',
  added: 'The Yalu becomes a place.',
  'interface-extended':
    'A theme is added. An exhaustive switch over the themes may no longer compile.',
  moved: 'east-asia becomes eastern-asia; get accepts both.',
  extended: 'A person gets a Wikidata item.',
  corrected: 'The date 1969 becomes March 1969. The notes list both.',
  reworded: 'A summary is rewritten; a cited passage becomes longer.',
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
    change: 'a term changes its meaning',
    example: 'contextual now includes what an editor infers.',
  },
  {
    bump: 'major',
    change: 'a function accepts less, or returns something else',
    example: 'between no longer takes null.',
  },
  {
    bump: 'patch',
    change: 'code is fixed, and what it promises is unchanged',
    example: 'verify becomes faster.',
  },
]

const order = ['major', 'minor', 'patch']

/** The policy by what it demands, the greatest first. */
export const clauses: readonly Clause[] = [...seen, ...declared].sort(
  (a, b) => order.indexOf(a.bump) - order.indexOf(b.bump),
)
