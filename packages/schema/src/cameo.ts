import type { Vocabulary } from './vocabularies.ts'

/** A CAMEO code, with the values that are mapped to it. */
export interface CameoCode {
  readonly label: string
  readonly description: string
  /** On Goldstein’s scale, from -10 (conflict) to 10 (cooperation), to one decimal. */
  readonly goldstein: number
  /** The event type of PLOVER, with its mode; null if the mapping has none. */
  readonly plover: string | null
}

const code = (label: string, goldstein: number, plover: string | null): CameoCode => ({
  label,
  description: `Goldstein ${goldstein.toFixed(1)}; PLOVER ${plover ?? 'has no type for it'}.`,
  goldstein,
  plover,
})

/**
 * The CAMEO codes of the data, with their leading zeros. The codes, their values and their types come from the references
 * `cameo-codes`, `cameo-goldstein-values` and `cameo-plover-types`.
 */
export const cameoCodes = {
  '019': code('Express accord', 3.4, null),
  '040': code('Consult', 1, 'CONSULT'),
  '042': code('Make a visit', 1.9, 'CONSULT visit'),
  '043': code('Host a visit', 2.8, 'CONSULT host'),
  '045': code('Mediate', 5, 'CONSULT'),
  '046': code('Engage in negotiation', 7, 'CONSULT'),
  '055': code('Apologize', 7, 'SUPPORT'),
  '060': code('Engage in material cooperation', 6, 'COOPERATE'),
  '072': code('Provide military aid', 8.3, 'AID military'),
  '100': code('Demand', -5, 'DEMAND'),
  '111': code('Criticize or denounce', -2, 'ACCUSE disapprove'),
  '114': code('Complain officially', -2, 'ACCUSE disapprove'),
  '120': code('Reject', -4, 'REJECT'),
  '140': code('Engage in political dissent', -6.5, 'PROTEST'),
  '170': code('Coerce', -7, 'COERCE'),
  '190': code('Use conventional military force', -10, 'ASSAULT military'),
  '193': code('Fight with small arms and light weapons', -10, 'ASSAULT firearms'),
} as const satisfies Vocabulary

/** What must be shown beside the codes. */
export const codingCaveat =
  'Goldstein made his scale in 1992 for the categories of WEIS; the values of CAMEO codes come by a mapping. ' +
  'What is coded here are tellings by a few voices, long after the events: neither a sample nor a series. Do not sum the values, and do not average them.'
