export const bumps = ['none', 'patch', 'minor', 'major'] as const

export type Bump = (typeof bumps)[number]

export const isGreater = (bump: Bump, than: Bump): boolean =>
  bumps.indexOf(bump) > bumps.indexOf(than)

/**
 * The bump that each change requires, and why. Of the interface, exports and schemas are compared; what a function does and
 * what a term means is declared.
 */
export const policy = {
  removed: { bump: 'major', because: 'an id was removed without a redirect' },
  retyped: { bump: 'major', because: 'an id names a record of another type' },
  split: { bump: 'major', because: 'an id was split, so no single record replaces it' },
  withdrawn: { bump: 'major', because: 'an id was withdrawn, so no record replaces it' },
  'moved-across': { bump: 'major', because: 'an id moved, but not to a record of its type' },
  'no-longer-moved': {
    bump: 'major',
    because: 'an id that had moved no longer leads to a single record',
  },
  'field-removed': { bump: 'major', because: 'a field was removed' },
  'field-changed': {
    bump: 'major',
    because: 'a field changed its type, or whether it can be absent or null',
  },
  'terms-removed': { bump: 'major', because: 'a term of a vocabulary was removed' },
  'export-removed': { bump: 'major', because: 'an export or a subpath was removed' },
  added: { bump: 'minor', because: 'a record is new' },
  'interface-extended': {
    bump: 'minor',
    because: 'an export, a subpath, a field or a term is new',
  },
  moved: { bump: 'minor', because: 'an id moved to one record of the same type' },
  extended: { bump: 'minor', because: 'a fact was added to a record' },
  corrected: { bump: 'minor', because: 'a fact was corrected' },
  reworded: { bump: 'patch', because: 'only wording, notes or offsets changed' },
} as const satisfies Record<string, { bump: Bump; because: string }>
