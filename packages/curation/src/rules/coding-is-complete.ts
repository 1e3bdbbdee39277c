import type { Rule } from '../rule.ts'
import { filesIn, type RecordFile } from '../workspace.ts'

export const codingIsComplete: Rule = {
  name: 'coding-is-complete',
  guarantee:
    'A coded act has a code, a source and a target; an act that is not coded has no code, and an excluded one has no source or target either.',
  *check(workspace) {
    for (const file of filesIn(workspace, 'chronology')) {
      for (const [index, coding] of file.record.codings.entries()) {
        for (const [field, isWanted] of fieldsOf(coding)) {
          const value = coding[field]
          if ((value !== undefined) === isWanted) continue
          yield {
            file,
            path: ['codings', index, field],
            expected: `${isWanted ? 'a' : 'no'} ${field} of a coding that is \`${coding.status}\``,
            received: isWanted ? 'nothing' : String(value),
            fix: `${isWanted ? 'Add' : 'Remove'} it, or correct the status.`,
          }
        }
      }
    }
  },
}

type Coding = RecordFile<'chronology'>['record']['codings'][number]

/** The fields that a coding of each status must have, or must not. */
const wanted = {
  coded: { cameo: true, source: true, target: true },
  uncodable: { cameo: false },
  excluded: { cameo: false, source: false, target: false, arguable: false },
} as const

const fieldsOf = ({ status }: Coding) => Object.entries(wanted[status]) as [keyof Coding, boolean][]
