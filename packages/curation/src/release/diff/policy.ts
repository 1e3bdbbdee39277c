/** What a version may be raised by, each greater than those before it. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const

export type Bump = (typeof bumps)[number]

export const isGreater = (bump: Bump, than: Bump): boolean =>
  bumps.indexOf(bump) > bumps.indexOf(than)

/**
 * What each change of the data demands of the version, and the sentence that says so. Changes of the interface (an
 * export gone, a field new or narrowed, a term of a vocabulary that means something else) are not seen in the data: their
 * bump is declared.
 */
export const policy = {
  removed: { bump: 'major', because: 'an id is gone, and no redirect leads on from it' },
  retyped: { bump: 'major', because: 'an id names a record of another type' },
  split: { bump: 'major', because: 'an id was split, so that no one record stands in its place' },
  withdrawn: {
    bump: 'major',
    because: 'an id was withdrawn, so that no record stands in its place',
  },
  'moved-across': { bump: 'major', because: 'an id moved, but to no record of its type' },
  'no-longer-moved': {
    bump: 'major',
    because: 'an id that had moved leads to no one record any more',
  },
  'field-gone': { bump: 'major', because: 'a field is gone that records had' },
  added: { bump: 'minor', because: 'a record is new' },
  moved: {
    bump: 'minor',
    because: 'an id moved, and its redirect leads to one record of the same type',
  },
  extended: { bump: 'minor', because: 'a fact was added to a record' },
  corrected: { bump: 'minor', because: 'a fact was corrected' },
  reworded: { bump: 'patch', because: 'words, notes or offsets changed, and no fact' },
} as const satisfies Record<string, { bump: Bump; because: string }>
