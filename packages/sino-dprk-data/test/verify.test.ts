import { normalize, evidenceOf, tolerantWithOffsets } from '@nkidp/schema/text'
import { dice, onceWrong } from '@nkidp/schema/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verify, type Verification } from '../src/evidence.ts'
import type { Evidence } from '../src/index.ts'
import { records } from '../src/records.ts'
import { evidenceIn, recordOn, reports } from './copies.ts'

const spansIn = (verification: Verification) => verification.records.flatMap(({ spans }) => spans)

/** Spellings that are read as equal. */
const disguises: Readonly<Record<string, readonly string[]>> = {
  ' ': [' ', '  ', '\u00a0', '\n', '\r\n', '\t', ' \u200b', '\u3000', '\u0085', ' \u2800\u2028'],
  "'": [...`'\u2018\u2019\u201a\u201b\u00b4\`\u02bc\u2032\u2039\u203a\uff07\u300c`],
  '"': [...`"\u201c\u201d\u201e\u201f\u2033\u02ba\uff02\u300e\u275d`, "''", '``'],
  '-': [...'-\u2010\u2011\u2012\u2013\u2014\u2212\uff0d\ufe58\u2500', '--', '---'],
  ff: ['\ufb00'],
  fi: ['\ufb01'],
  fl: ['\ufb02'],
  st: ['\ufb06'],
}

/** Invisible characters of every kind. */
const invisible = [
  ...'\u00ad\u034f\u061c\u115f\u17b4\u180b\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\u2061\u2066\u2068\u206a\u3164',
  ...'\ufe00\ufe0f\ufeff\uffa0\ufff9\ufffc\u{1d173}\u{e0001}\u{e0041}\u{e0100}\u0001\u001b\u007f\u009f',
  '\u00ad\n',
  '\u00ad\r\n  ',
]

/** The same text in other spellings, and with marks and addresses as Firefox saves them. */
function disguised(text: string, roll: (limit: number) => number): string {
  const rewritten = text.replace(/ff|fi|fl|st|\s|[^\x21-\x7e]|['"-]/gu, (char) => {
    const ways = disguises[normalize(char)] ??
      disguises[/\s/u.test(char) ? ' ' : char] ?? [char, char.normalize('NFD')]
    return roll(3) === 0 ? (ways[roll(ways.length)] ?? char) : char
  })
  const marked = rewritten.replace(/(?<=^|\s)\p{L}+(?=\s|$)/gu, (word) => {
    const [open, close] = [
      ...['*', '/', '_', '|', '*/'].map((mark) => [mark, [...mark].reverse().join('')] as const),
      ['', ' <https://example.org/a-b?c=d&e#f>'],
      ['', '\n  <mailto:a@example.org>'],
      ['', ' <https://example.org/a/\nb/c>'],
    ][roll(200)] ?? ['', '']
    return `${open}${word}${close}`
  })
  const broken = marked.replace(/(?<=\p{L})-(?=\p{L})/gu, (hyphen) =>
    roll(3) === 0 ? `${hyphen}${['\n', '\r\n', '\n    '][roll(3)]}` : hyphen,
  )
  return broken.replace(/(?<=\p{L})(?=\p{L})/gu, () =>
    roll(40) === 0 ? (invisible[roll(invisible.length)] ?? '') : '',
  )
}

const seed = fc.integer({ min: 1, max: 0x7ffffffe })

/** The words of a copy as they are compared. */
const readAs = (copy: string): string => tolerantWithOffsets(copy)?.text ?? normalize(copy)

/** A text in lines that are as long as they can be and end at a space, or after a hyphen or a dash. */
const wrapped = (text: string, width: number, lineEnd: string): string =>
  text.replace(
    new RegExp(`(?=.{${width}})(?:.{1,${width - 1}}(?: |(?<=\\p{L}[-–—])(?=\\p{L})))`, 'gu'),
    (line) => line.trimEnd() + lineEnd,
  )

const fillers = [
  '',
  ' ',
  '\n',
  '\r\n\r\n',
  ' [1] ',
  ' | Home | About us | 中文 | ',
  '\n🏮 Share this page\n',
  '\n\nSubscribe to our newsletter, © 2031\n\n',
  ' \u00a0 ',
]

describe.each(reports)('in copies of $name', ({ text, records: of }) => {
  const codePoints = [...text]
  const evidence = of.flatMap(evidenceOf)
  const words = new Map(
    evidence.map((span) => [
      span.digest,
      normalize(codePoints.slice(span.start, span.end).join('')),
    ]),
  )
  const wordsOf = ({ digest }: Evidence) => words.get(digest) ?? ''

  /** Checks that both kinds of offsets point at the words. */
  function expectWords(copy: string, verification: Verification): void {
    const inCopy = [...copy]
    const others = spansIn(verification).filter((span) => {
      if (span.state === 'missing') return false
      const found = copy.slice(span.utf16.start, span.utf16.end)
      return (
        found !== inCopy.slice(span.start, span.end).join('') ||
        ![normalize(found), readAs(found)].includes(wordsOf(span.evidence))
      )
    })
    expect(others).toEqual([])
  }

  test('finds every span of the text itself as exact', async () => {
    const verification = await verify(text, of)
    expect(verification).toMatchObject({
      ok: true,
      counts: { exact: evidence.length, relocated: 0, missing: 0 },
    })
    expect(spansIn(verification).map((span) => span.evidence)).toEqual(evidence)
    expectWords(text, verification)
  })

  /** The parts of the text covered by spans; overlapping spans are one part. */
  const covered = evidence
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .reduce<{ start: number; end: number }[]>((parts, { start, end }) => {
      const last = parts.at(-1)
      return last !== undefined && start < last.end
        ? [...parts.slice(0, -1), { start: last.start, end: Math.max(last.end, end) }]
        : [...parts, { start, end }]
    }, [])

  test('finds every span in any order, surroundings and spelling', async () => {
    let edits = 0
    await fc.assert(
      fc.asyncProperty(seed, async (spelling) => {
        const roll = dice(spelling)
        const parts = covered.map(({ start, end }) =>
          disguised(codePoints.slice(start, end).join(''), roll),
        )
        for (let swaps = roll(parts.length); swaps > 0; swaps--) {
          const [a, b] = [roll(parts.length), roll(parts.length)]
          ;[parts[a], parts[b]] = [parts[b] ?? '', parts[a] ?? '']
        }
        const copy = parts.map((part) => `${fillers[roll(fillers.length)]}${part}`).join('\n')
        edits += parts.length
        const verification = await verify(copy, of)
        expect(verification.counts.missing).toBe(0)
        expectWords(copy, verification)
      }),
      { numRuns: 40 },
    )
    expect(edits).toBeGreaterThan(1000)
  })

  test('misses exactly the spans with a changed letter or digit, in any spelling', async () => {
    const letters = codePoints.flatMap((char, index) => (/^[a-z0-9]$/i.test(char) ? [index] : []))
    let edits = 0
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...'abeghnotABNT0123456789')),
          { minLength: 1, maxLength: 20, selector: ([index]) => index },
        ),
        fc.option(seed, { freq: 2 }),
        async (changes, spelling) => {
          const made = changes.filter(([index, char]) => codePoints[index] !== char)
          const changed = made
            .reduce((before, [index, char]) => before.with(index, char), codePoints)
            .join('')
          edits += made.length
          const copy = spelling === null ? changed : disguised(changed, dice(spelling))
          // In another spelling, a span without a changed letter is found in any state.
          const found = spansIn(await verify(copy, of)).map(({ state }) =>
            spelling === null || state === 'missing' ? state : 'exact',
          )
          expect(found).toEqual(
            evidence.map(({ start, end }) =>
              made.some(([index]) => start <= index && index < end) ? 'missing' : 'exact',
            ),
          )
        },
      ),
      { numRuns: 120 },
    )
    expect(edits).toBeGreaterThan(250)
  })

  test('finds every span in a text that is wrapped at its spaces and hyphens', async () => {
    for (const width of [20, 33, 65, 72, 76, 80, 100])
      for (const lineEnd of ['\n', '\r\n', '\n    '])
        expect({
          width,
          lineEnd,
          counts: (await verify(wrapped(text, width, lineEnd), of)).counts,
        }).toMatchObject({
          counts: { missing: 0 },
        })
  })

  test('misses every span with a dropped or added word, unless the copy has its words elsewhere', async () => {
    const droppable = [...text.matchAll(/\S+\s/gu)]
    const negations = droppable.filter(([word]) => /^not\s/.test(word))
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          ...[droppable, negations]
            .filter(({ length }) => length > 0)
            .map((some) => fc.constantFrom(...some)),
        ),
        fc.constantFrom('', 'not ', 'never '),
        async ({ 0: word, index }, instead) => {
          fc.pre(word !== instead)
          const copy = `${text.slice(0, index)}${instead}${text.slice(index + word.length)}`
          const normalized = normalize(copy)
          const verification = await verify(copy, of)
          expect(spansIn(verification).map(({ state }) => state !== 'missing')).toEqual(
            evidence.map((span) => normalized.includes(wordsOf(span))),
          )
          expectWords(copy, verification)
        },
      ),
      { numRuns: 80 },
    )
  })
})

test.skipIf(reports.length === 1)(
  'needs the source: copies of the report are checked here, as annotations and in a browser',
  () => {
    expect(reports.map(({ name }) => name)).toContain('the report')
  },
)

describe('words that occur several times', () => {
  const text = 'Title\n\nThe first sentence. The second sentence. The third one is about the lamp.'
  const on = (words: string) =>
    evidenceIn(text, text.indexOf(words), text.indexOf(words) + words.length)
  const title = recordOn(on('Title'))
  const placeOfTitle = async (copy: string, ...others: string[]) => {
    const {
      records: [verified],
    } = await verify(copy, [title, ...others.map((words) => recordOn(on(words)))])
    return verified?.spans[0]
  }

  test('are matched at the recorded offsets', async () => {
    expect(await placeOfTitle(`${text} Title Title`)).toMatchObject({
      state: 'exact',
      start: 0,
      occurrences: 3,
    })
  })

  test('are otherwise matched by the shift of words that occur once', async () => {
    const menu = '🏮 Title | About Title | More\n'
    const copy = `${menu}${text}\nTitle`
    expect(
      await placeOfTitle(copy, 'The first sentence.', 'The second sentence.', 'about the lamp'),
    ).toMatchObject({
      state: 'relocated',
      start: [...menu].length,
      utf16: { start: menu.length },
      occurrences: 4,
    })
  })
})

test('a record has the worst state of its spans; records without evidence are left out', async () => {
  const text = 'One two three four'
  const [one, four, five] = [
    evidenceIn(text, 0, 3),
    evidenceIn(text, 14, 18),
    evidenceIn('five', 0, 4),
  ]
  const reference = records.find((record) => record.type === 'reference')!
  const {
    ok,
    counts,
    records: verified,
  } = await verify('One, three four', [
    recordOn(one),
    recordOn(one, four),
    recordOn(one, five, four),
    reference,
  ])
  expect({ ok, counts }).toEqual({ ok: false, counts: { exact: 3, relocated: 2, missing: 1 } })
  expect(verified.map(({ state, spans }) => [state, spans.map((span) => span.state)])).toEqual([
    ['exact', ['exact']],
    ['relocated', ['exact', 'relocated']],
    ['missing', ['exact', 'missing', 'relocated']],
  ])
})

test('an empty copy lacks every span', async () => {
  const { ok, counts } = await verify('')
  expect({ ok, exact: counts.exact, relocated: counts.relocated }).toEqual({
    ok: false,
    exact: 0,
    relocated: 0,
  })
})

test('rejects a copy that is longer than a thousand reports', async () => {
  onceWrong('Wrong arguments', "`verify('x'.repeat(1.2e8))`", 'RangeError')
  await expect(verify('x'.repeat(2 ** 25 + 1))).rejects.toThrow(
    new RangeError('the copy has 33,554,433 characters; at most 33,554,432 are searched'),
  )
})

test.each([undefined, null, 7, new Uint8Array()])('rejects %j as a copy', async (value) => {
  await expect(verify(value as unknown as string)).rejects.toThrow(
    /^expected the text of a copy of the report, received /,
  )
})
