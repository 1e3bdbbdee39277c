import type { Entry } from './entry.ts'

/** Conflict or cooperation: on which side of nought the value stands that is mapped to the code of an act. */
export type Act = 'conflict' | 'cooperation'

/** Of which kinds the coded acts of an entry are, each once; none where no act has a code. */
export const actsOf = ({ codings }: Entry): Act[] => [
  ...new Set(
    codings.flatMap(({ goldstein = 0 }) =>
      goldstein < 0 ? ['conflict' as const] : goldstein > 0 ? ['cooperation' as const] : [],
    ),
  ),
]
