import type { OrganizationId, PersonId, StateId } from '../generated/ids.ts'
import type { AnyRecord } from '../records.ts'

/** Whose statement a record is, and how the page comes to give it. */
export interface Statement {
  /** Ids of those who state it; none where it is the page alone. */
  readonly by: readonly (PersonId | OrganizationId | StateId)[]
  /** Words that the title of the page follows. */
  readonly how: string
}

/** Whose statement this record is; that of the drafter of the page where it is in the page’s own voice. */
export function statementOf(record: AnyRecord, drafter: PersonId): Statement {
  switch (record.type) {
    case 'claim':
      return record.speaker === undefined
        ? { by: [drafter], how: 'as stated by the drafter of' }
        : { by: [record.speaker], how: `as reported (attribution: ${record.attribution}) in` }
    case 'chronology-entry':
      return {
        by: [...new Set(record.tellers.map(({ speaker }) => speaker ?? drafter))],
        how: 'as told in',
      }
    case 'quotation':
      return record.saidBy === undefined
        ? { by: [], how: 'as quoted in' }
        : {
            by: [record.saidBy.actor],
            how: `as quoted (attribution: ${record.saidBy.certainty}) in`,
          }
    default:
      return {
        by: [],
        how:
          'evidence' in record ? 'as given in' : 'supplied by the editors to what is reported in',
      }
  }
}
