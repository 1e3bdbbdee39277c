import type { ChronologyEntry } from '#generated/types.ts'
import type { AnyRecord } from '../records.ts'
import { actorOf, nameInSentence, type Actor, type CitedDataset } from './actors.ts'
import { dateWords, shortDate } from './date-words.ts'
import type { Length } from './report.ts'
import { list } from './words.ts'

type Teller = ChronologyEntry['tellers'][number]

/** Those whose words a quotation certainly gives. Nobody else whom the report speaks of is the author of anything. */
export const quotedAuthor = (record: AnyRecord, dataset: CitedDataset): Actor | undefined =>
  record.type === 'quotation' && record.saidBy?.certainty === 'certain'
    ? actorOf(record.saidBy.actor, dataset)
    : undefined

/** The words before the report, as in `attributed to Bernd Schaefer (contextual attribution) in`. */
export function attributed(record: AnyRecord, dataset: CitedDataset, length: Length): string {
  const nameOf = (id: string) => nameInSentence(actorOf(id, dataset))
  switch (record.type) {
    case 'claim':
      return record.speaker === undefined
        ? 'stated without attribution in'
        : `attributed to ${nameOf(record.speaker)} (${record.attribution} attribution) in`
    case 'chronology-entry':
      return `${toldBy(record.tellers, nameOf, length)} in`
    case 'quotation':
      return record.saidBy === undefined
        ? 'from'
        : `attributed to ${nameOf(record.saidBy.actor)} (${record.saidBy.certainty} attribution) in`
    default:
      return 'evidence' in record ? 'from' : 'added by the editors to the records of'
  }
}

function toldBy(
  tellers: readonly Teller[],
  nameOf: (id: string) => string,
  length: Length,
): string {
  const speakers = tellers.flatMap((teller) =>
    teller.speaker === undefined ? [] : [`${nameOf(teller.speaker)}${details(teller, length)}`],
  )
  const drafter = tellers.find(({ speaker }) => speaker === undefined)
  return [
    speakers.length > 0 && `attributed to ${list(speakers)}`,
    drafter && `told without attribution${details(drafter, length)}`,
  ]
    .filter(Boolean)
    .join(' and ')
}

/** How sure the teller and the entry are, and the teller’s own date. Before version 2.0.0, tellers have no basis and no date. */
function details(
  { attribution, basis, date }: Pick<Teller, 'attribution'> & Partial<Teller>,
  length: Length,
): string {
  const known = [
    attribution && `${attribution} attribution`,
    basis && (basis === 'inferred' ? 'inferred by the editors' : `${basis} basis`),
    date && (length === 'short' ? shortDate(date) : dateWords(date)),
  ].filter(Boolean)
  return known.length === 0 ? '' : ` (${known.join(', ')})`
}
