import type { Rule } from '../rule.ts'
import type { RecordFile } from '../workspace.ts'

export const identifiersAreUnique: Rule = {
  name: 'identifiers-are-unique',
  guarantee:
    'No two records have the same identifier in one scheme, unless it is said to be a close match.',
  needsSource: false,
  *check({ files }) {
    const owners = new Map<string, RecordFile>()
    for (const file of files) {
      for (const [scheme, value] of identifiersOf(file)) {
        const owner = owners.get(`${scheme} ${value}`)
        if (owner === undefined) owners.set(`${scheme} ${value}`, file)
        else {
          yield {
            file,
            path: ['identifiers', scheme],
            received: `${value}, which ${owner.record.id} has too`,
            expected: 'an identifier of this record alone',
            fix: `Correct the one that is wrong${scheme === 'wikidata' ? ', or say `match: close`' : ''}.`,
          }
        }
      }
    }
  },
}

interface Identifier {
  readonly value?: string | number
  readonly alpha2?: string
  readonly match?: string | undefined
}

const identifiersOf = ({ record }: RecordFile) =>
  Object.entries<Identifier | undefined>(
    'identifiers' in record ? (record.identifiers ?? {}) : {},
  ).flatMap(([scheme, { value, alpha2, match } = {}]) =>
    match === undefined ? [[scheme, String(value ?? alpha2)] as const] : [],
  )
