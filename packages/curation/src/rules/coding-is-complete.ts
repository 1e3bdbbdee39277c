import type { Issue } from '@nkidp/schema/issues'
import type { Rule } from '../rule.ts'
import type { RecordFile } from '../workspace.ts'

export const codingIsComplete: Rule = {
  name: 'coding-is-complete',
  guarantee:
    'A coded act has a code of the list, a source and a target; one that is not coded has no code, and what is excluded has no parties.',
  needsSource: false,
  *check({ files }) {
    for (const file of files) {
      if (file.collection !== 'chronology') continue
      for (const [index, coding] of file.record.codings.entries()) {
        for (const { field, ...issue } of issues(coding))
          yield { file, path: ['codings', index, field], ...issue }
      }
    }
  },
}

type Coding = RecordFile<'chronology'>['record']['codings'][number]

const wanted = {
  coded: { cameo: true, source: true, target: true },
  uncodable: { cameo: false },
  excluded: { cameo: false, source: false, target: false, arguable: false },
} as const

function* issues(coding: Coding): Generator<Issue & { field: keyof Coding }> {
  const { status } = coding
  for (const [field, isWanted] of Object.entries(wanted[status]) as [keyof Coding, boolean][]) {
    if ((coding[field] !== undefined) === isWanted) continue
    yield isWanted
      ? {
          field,
          received: `nothing, though the status is \`${status}\``,
          expected: `a ${field}`,
          fix: 'Add it, or correct the status.',
        }
      : {
          field,
          received: `${String(coding[field])}, though the status is \`${status}\``,
          expected: `no ${field}`,
          fix: 'Take it out, or correct the status.',
        }
  }
}
