import type { Rule } from '../rule.ts'
import type { RecordFile } from '../workspace.ts'

export const identifiersAreUnique: Rule = {
  name: 'identifiers-are-unique',
  guarantee: 'No two records have the same identifier in a scheme, except for close matches.',
  *check({ files }) {
    const owners = new Map<string, RecordFile>()
    for (const file of files) {
      for (const [scheme, value] of identifiersOf(file)) {
        const owner = owners.get(`${scheme} ${value}`)
        if (owner === undefined) owners.set(`${scheme} ${value}`, file)
        else
          yield {
            file,
            path: ['identifiers', scheme],
            expected: 'an identifier of this record alone',
            received: `${value}, which ${owner.record.id} has too`,
            fix: `Correct the wrong one${scheme === 'wikidata' ? ', or add `match: close`' : ''}.`,
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
