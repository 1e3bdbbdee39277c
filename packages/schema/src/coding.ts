import { z } from 'zod'
import { cameoCodes, codingCaveat } from './cameo.ts'
import { actorCollections } from './collections.ts'
import { codingStatuses } from './vocabularies.ts'
import { added, derived, ownWords, refTo, word } from './fields.ts'

/** How an act is coded, as an editor writes it. */
export const coding = z.strictObject({
  status: word(codingStatuses).describe('Whether the act has a code.'),
  // An object lists the key 100 before 019, so the codes are sorted here.
  cameo: z
    .literal((Object.keys(cameoCodes) as (keyof typeof cameoCodes)[]).toSorted())
    .optional()
    .describe('The CAMEO code, with its leading zero. Absent where the status is not `coded`.'),
  source: refTo(...actorCollections)
    .optional()
    .describe('Who acts: one of the actors.'),
  target: refTo(...actorCollections)
    .optional()
    .describe('Whom the act is directed at: one of the actors.'),
  arguable: z
    .boolean()
    .optional()
    .describe('True where another coder might well decide otherwise.'),
  reason: ownWords.describe('Why it is coded so, or not coded.'),
  reference: refTo('references').describe('The list of codes.'),
})

/** How an act is coded, as it is published: with what follows from its actors and its code. */
export const publishedCoding = coding
  .extend({
    sourceState: derived(
      refTo('states').optional(),
      'The state that acts: the source itself, or the state for which it acts.',
    ),
    sourceCountry: derived(
      refTo('states').optional(),
      'The country to which the source belongs, where it does not act for a state.',
    ),
    targetState: derived(
      refTo('states').optional(),
      'The state that is acted upon: the target itself, or the state for which it acts.',
    ),
    targetCountry: derived(
      refTo('states').optional(),
      'The country to which the target belongs, where it does not act for a state.',
    ),
    goldstein: derived(
      z.number().min(-10).max(10).optional(),
      'The value on Goldstein’s scale that is mapped to the code, from -10 (conflict) to 10 (cooperation).',
    ),
    plover: derived(
      z.string().optional(),
      'The event type of PLOVER, with its mode, that the code is mapped to; absent where there is none.',
    ),
  })
  .meta({ id: 'Coding', description: 'How one act is coded as event data, or why it is not.' })

/** The codings of an entry, of either shape. */
export const codings = <T extends z.ZodType>(item: T) =>
  added(z.array(item).min(1), `One item for each act that is told. ${codingCaveat}`)
