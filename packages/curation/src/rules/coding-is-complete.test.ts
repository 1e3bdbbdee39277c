import { each, edit, testRule } from '../testing/index.ts'
import { codingIsComplete } from './coding-is-complete.ts'

const coded = (coding: object) =>
  edit('chronology', 'keepers-strike', ({ codings }) => ({
    codings: [...codings, { reason: 'They refuse.', reference: 'coast-codes', ...coding }],
  }))

const source = 'guild-of-keepers'
const target = 'norland'

testRule(codingIsComplete, {
  rejects: each(
    [
      [{ status: 'coded', source, target }, 'cameo', 'a', 'nothing'],
      [{ status: 'coded', cameo: '120', target }, 'source', 'a', 'nothing'],
      [{ status: 'coded', cameo: '120', source }, 'target', 'a', 'nothing'],
      [{ status: 'uncodable', cameo: '120' }, 'cameo', 'no', '120'],
      [{ status: 'excluded', cameo: '120' }, 'cameo', 'no', '120'],
      [{ status: 'excluded', source }, 'source', 'no', source],
      [{ status: 'excluded', target }, 'target', 'no', target],
      [{ status: 'excluded', arguable: false }, 'arguable', 'no', 'false'],
    ],
    ([coding, field, article, received]) => [
      `${JSON.stringify(coding)} because of its ${field}`,
      coded(coding),
      {
        at: `keepers-strike codings[1].${field}`,
        expected: `${article} ${field} of a coding that is \`${coding.status}\``,
        received,
      },
    ],
  ),
  accepts: [
    { status: 'coded', cameo: '120', source, target },
    { status: 'coded', cameo: '120', source, target, arguable: true },
    { status: 'uncodable', source, target, arguable: true },
    { status: 'uncodable' },
    { status: 'excluded' },
  ].map((coding) => [JSON.stringify(coding), coded(coding)]),
})
