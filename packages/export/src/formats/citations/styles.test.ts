import type { Citation } from '@nkidp/sino-dprk-data/cite'
import { onceWrong } from '@nkidp/schema/testing'
import { expect, test } from 'vitest'
import { inStyle, styleNames } from './styles.ts'

const names = ['Berg', 'Dahl', 'Berg', 'Adams', 'Berg']
const citations = names.map((family, index) => ({
  csl: {
    id: `entry-${index}`,
    type: 'webpage',
    title: `Lamp ${9 - index}`,
    author: [{ family, given: 'Ada' }],
    issued: { 'date-parts': [[2001]] },
  },
})) as unknown as Citation[]

test.each(styleNames)('in %s, a name is what it is', async (style) => {
  onceWrong(
    'Values that formats cannot write',
    `a name \`constructor\` or \`__proto__\` in ${style}`,
    'the name',
  )
  const cited = (given: string) =>
    inStyle(style, [
      { csl: { ...citations[0]?.csl, author: [{ family: given, given }] } },
    ] as unknown as Citation[])
  for (const given of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'Valueof'])
    expect((await cited(given))[0]).toMatch(new RegExp(`^${given},`, 'i'))
})

test.each(styleNames)('each entry in %s is as if it were the only one', async (style) => {
  const alone = await Promise.all(citations.map(async (one) => await inStyle(style, [one])))
  expect(await inStyle(style, citations)).toEqual(alone.flat())
})

test('APA has no day of retrieval, so it does not say “Retrieved”', async () => {
  const [undated] = citations.map(({ csl }) => ({
    ...csl,
    issued: undefined,
    URL: 'https://a.org',
  }))
  const lines = await inStyle('apa', [{ csl: undated }] as unknown as Citation[])
  expect(lines).toEqual(['Berg, A. (n.d.). Lamp 9. https://a.org\n'])
})
