import { cameoCodes, codingCaveat, type CameoCodeId } from './cameo.ts'
import { actorCollections } from './collections.ts'
import { codingStatuses } from './vocabularies.ts'
import { added, derived, line, ownWords, refTo, word } from './fields.ts'
import { z } from './zod.ts'

export const coding = z.strictObject({
  status: word(codingStatuses).describe('Whether the act has a code.'),
  // An object lists the key 100 before 019, so the codes are sorted here.
  cameo: z
    .literal((Object.keys(cameoCodes) as CameoCodeId[]).sort())
    .optional()
    .describe('The CAMEO code, with its leading zero. Absent unless the status is `coded`.'),
  source: refTo(...actorCollections)
    .optional()
    .describe('Who acts: one of the actors.'),
  target: refTo(...actorCollections)
    .optional()
    .describe('Who is acted upon: one of the actors.'),
  arguable: z.boolean().optional().describe('True if another coder might well decide otherwise.'),
  reason: ownWords.describe('Why it is coded so, or not coded.'),
  reference: refTo('references').describe('The code book.'),
})

const state = (description: string) => derived(refTo('states').optional(), description)

export const publishedCoding = coding
  .extend({
    sourceState: state('The state that acts: the source, or the state for which it acts.'),
    sourceCountry: state('The country of the source, if it does not act for a state.'),
    targetState: state('The state acted upon: the target, or the state for which it acts.'),
    targetCountry: state('The country of the target, if it does not act for a state.'),
    goldstein: derived(
      z.number().min(-10).max(10).optional(),
      'The value of the code on Goldstein’s scale, from -10 (conflict) to 10 (cooperation); absent if the scale has none.',
    ),
    plover: derived(
      z
        .strictObject({
          event: line(40).describe('The event type, as in CONSULT.'),
          mode: line(40).optional().describe('The mode, as in visit.'),
          contexts: z.array(line(40)).min(1).optional().describe('The contexts, as in military.'),
        })
        .optional(),
      'What the code is in PLOVER; absent if the conversion table has nothing for it.',
    ),
  })
  .meta({ id: 'Coding', description: 'How one act is coded as event data, or why it is not.' })

export const codings = <T extends z.ZodType>(item: T) =>
  added(z.array(item).min(1), `One item for each act. ${codingCaveat}`)
