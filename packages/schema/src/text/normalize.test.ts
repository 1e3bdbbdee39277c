import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  codePointLength,
  normalize,
  normalizeWithOffsets,
  tolerantWithOffsets,
  type NormalizedText,
} from './normalize.ts'
import { n1Replacements } from './tolerances.ts'
import { onceWrong } from '../testing/index.ts'

const sliceCodePoints = (text: string, start: number, end: number) =>
  [...text].slice(start, end).join('')

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  // Mostly characters that n1 changes.
  fc.string({
    unit: fc.constantFrom(
      ...'ab \n\t\u00a0\u00ad\u200b\u200d\ufeff\u2018\u2019\u201c\u2013\u2212\ufb01\ufb06e\u0301\u00e9\u1112\u1161\u11ab\ud558\u{1f600}',
    ),
  }),
)

const anyCopy = fc.oneof(
  anyText,
  fc.string({
    unit: fc.constantFrom(
      ...'ab1 \n\r\t\u00a0\u0085\u00ad\u2060\u034f\u0301\u00ab\u00bb\u2039\u02bc\u00b4`\'"--\u2014\u2011*/_|^<>:\u{1f600}',
    ),
    maxLength: 60,
  }),
)

function expectOffsets({ text, starts, ends }: NormalizedText, original: string): void {
  const length = codePointLength(text)
  expect([starts.length, ends.length]).toEqual([length, length])
  for (const [at, start] of starts.entries()) {
    expect(start).toBeLessThan(ends[at] ?? 0)
    if (at > 0) expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
  }
  expect(Math.max(0, ...ends)).toBeLessThanOrEqual(codePointLength(original))
}

describe('normalization n1', () => {
  test.each([
    ['composes', 'e\u0301', 'é'],
    ['composes Hangul', '\u1112\u1161\u11ab', '한'],
    ['expands ligatures', 'de\ufb01ance \ufb04 \ufb06', 'defiance ffl st'],
    [
      'removes soft hyphens, zero-width characters and byte order marks',
      '\ufeffal\u00adli\u200bance\u200d',
      'alliance',
    ],
    [
      'makes quotes straight',
      '\u2018a\u2019 \u201cb\u201d \u201ac\u201b \u201ed\u201f',
      `'a' "b" 'c' "d"`,
    ],
    [
      'makes dashes and the minus sign hyphens',
      '1\u20102\u20113\u20124\u20135\u20146\u20157\u22128',
      '1-2-3-4-5-6-7-8',
    ],
    ['makes a run of white space one space', 'a \u00a0\r\n\t\u2028b', 'a b'],
    ['trims', ' \n a \u00a0', 'a'],
    ['makes nothing of white space', ' \u00ad ', ''],
  ])('%s', (_, text, expected) => {
    expect(normalize(text)).toBe(expected)
  })

  test('is NFC of the whole text, its replacements, and white space made single and trimmed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const replaced = [...text.normalize('NFC')]
          .map((char) => n1Replacements.get(char) ?? char)
          .join('')
        expect(normalize(text)).toBe(replaced.replace(/\s+/gu, ' ').replace(/^ | $/gu, ''))
      }),
      { numRuns: 2000 },
    )
  })

  test('maps every stretch to a stretch of the original that normalizes to it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const { text: normal, starts, ends } = normalizeWithOffsets(text)
        const length = codePointLength(normal)
        fc.pre(length > 0)
        const [from, to] = [Math.min(a % length, b % length), Math.max(a % length, b % length) + 1]
        const original = sliceCodePoints(text, starts[from] ?? 0, ends[to - 1] ?? 0)
        // A ligature or a cluster is never cut, so the original may be a little longer, never shorter.
        return normalize(original).includes(sliceCodePoints(normal, from, to).trim())
      }),
      { numRuns: 2000 },
    )
  })

  test('has ascending offsets within the text, one for each code point', () => {
    fc.assert(fc.property(anyText, (text) => expectOffsets(normalizeWithOffsets(text), text)))
  })
})

test('counts a character outside the basic plane once', () => {
  expect(codePointLength('a\u{1f600}b')).toBe(3)
  expect(normalizeWithOffsets('\u{1f600} b')).toEqual({
    text: '\u{1f600} b',
    starts: Uint32Array.of(0, 1, 2),
    ends: Uint32Array.of(1, 2, 3),
  })
})

describe('a copy is read with more tolerance', () => {
  const readAs = (text: string) => tolerantWithOffsets(text)?.text ?? normalize(text)

  test.each([
    [
      'acute accents, primes and grave accents',
      'China\u00b4s \u2032a\u2032 `b`',
      `China's 'a' 'b'`,
    ],
    [
      'modifier and full-width apostrophes',
      'a\u02bcs b\uff07s c\ua78cs d\u07f4s',
      `a's b's c's d's`,
    ],
    ['single guillemets', '\u2039a\u203a', `'a'`],
    [
      'guillemets',
      '\u00aba\u00bb \u00bbb\u00ab \u00ab\u00a0c\u202f\u00bb \u00ab\u2009d\u2009\u00bb',
      `"a" "b" "c" "d"`,
    ],
    ['double primes and full-width marks', '\u2033a\u2036 \uff02b\uff02', `"a" "b"`],
    ['two single marks as a double one', "``a'' \u2018\u2018b\u2019\u2019", `"a" "b"`],
    ['corner brackets and ornaments', '\u300ca\u300d \u300eb\u300f \u275dc\u275e', `'a' "b" "c"`],
    ['hyphens for a dash', 'a--b a---b -- c', 'a-b a-b - c'],
    ['full-width and small dashes', 'a\uff0db\ufe58c\ufe63d\u2e3ae', 'a-b-c-d-e'],
    ['no line of hyphens as a dash', 'a\n-----\nb', 'a ----- b'],
    ['a line that ends in a hyphen', 'Sino-\nSoviet Sino-\r\n  Soviet', 'Sino-Soviet Sino-Soviet'],
    ['a line that ends in a dash', 'a\u2014\nb', 'a-b'],
    ['a line that begins with a dash', 'a\n\u2014b', 'a-b'],
    ['a line that ends in a spaced dash', 'a \u2013\nb', 'a - b'],
    ['a list', 'a\n- b\n- c', 'a - b - c'],
    ['a paragraph that ends in a hyphen', 'a-\n\nb', 'a- b'],
    ['a line that ends in a soft hyphen', 'alli\u00ad\nance', 'alliance'],
    ['the next-line control', 'a\u0085b', 'a b'],
    ['a composed letter with a joiner', 'e\u034f\u0301', 'é'],
    [
      'a link, emphasis and strong words as Firefox saves them',
      'In /Foreign Affairs/, *not* <https://example.org/a> _once_, by the\n  Center <https://example.org/a/\n  b-c?d=e>.',
      'In Foreign Affairs, not once, by the Center.',
    ],
    ['no slash between words', 'and/or 1970/71 he / she', 'and/or 1970/71 he / she'],
    ['no tag or comparison as an address', 'a <b> c <d: e> 1 < 2', 'a <b> c <d: e> 1 < 2'],
  ])('reads %s', (name, text, expected) => {
    const kinds = {
      'Text that Firefox saves': /Firefox/,
      'Hyphens at line ends': /line|list|paragraph/,
      'Quotation marks and dashes': /./,
    }
    const kind = Object.entries(kinds).find(([, pattern]) => pattern.test(name))
    onceWrong(kind?.[0] ?? '', name, `read as “${expected}”`)
    expect(readAs(text)).toBe(expected)
  })

  test('leaves out every invisible character, and no other', () => {
    onceWrong('Invisible characters', 'U+2060, U+200E, U+2068, U+FFFC, U+FE0F, U+034F', 'left out')
    const shown = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
      (char) =>
        /\p{Default_Ignorable_Code_Point}|\p{Cc}|[\ufff9-\ufffc]/u.test(char) &&
        readAs(`a${char}b`) !== 'ab',
    )
    expect(shown.filter((char) => !/^a[ '"-]b$/.test(readAs(`a${char}b`)))).toEqual([
      '\u202d',
      '\u202e',
    ])
    const lost = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
      (char) =>
        /^[\p{L}\p{N}]$/u.test(char) &&
        !/\p{Default_Ignorable_Code_Point}/u.test(char) &&
        readAs(`a${char}b`) === 'ab',
    )
    expect(lost).toEqual([])
  })

  test('keeps every letter and digit outside of addresses', () => {
    const seen = (text: string) => text.replace(/[\p{DI}\p{Cc}]/gu, '')
    const lettersOf = (text: string) =>
      normalize(seen(text))
        .normalize('NFD')
        .replace(/[^\p{L}\p{N}]|\p{Lm}|[\ua78b\ua78c]/gu, '')
    fc.assert(
      fc.property(anyCopy, (text) => {
        fc.pre(!/<[a-z][a-z0-9+.-]*:/iu.test(seen(text)))
        expect(lettersOf(readAs(text))).toBe(lettersOf(text))
      }),
      { numRuns: 3000 },
    )
  })

  test('has ascending offsets within the text, one for each code point', () => {
    fc.assert(
      fc.property(anyCopy, (text) => {
        const read = tolerantWithOffsets(text)
        fc.pre(read !== undefined)
        expectOffsets(read, text)
      }),
      { numRuns: 2000 },
    )
  })
})

/** Texts that stopped an earlier version: by the stack of calls, or by time that grew with the square. */
test.each([
  ['words', 'a ', 3_400_000],
  ['words in Hangul', '\ud558 ', 1_000_000],
  ['marks', '\u0301\u0316', 200_000],
  ['a letter with marks', 'a\u0301\u0316\u0301\u0316', 100_000],
  ['dashes', '\u2014', 1_000_000],
  ['asterisks', '*', 1_000_000],
  ['addresses without an end', '<a:', 500_000],
  ['one address without an end', `<a:${'b'.repeat(1000)}`, 1000],
  ['line breaks', '\n', 1_000_000],
  ['line breaks and blanks', '\n \t', 300_000],
  ['white space', '\u3000', 1_000_000],
  ['invisible characters', '\u2060', 500_000],
  ['lone surrogates', '\ud800', 500_000],
])('reads many %s', (name, part, count) => {
  onceWrong('Costly copies', `${count} × ${name}`, 'read in linear time')
  const text = part.repeat(count)
  expect(codePointLength(normalize(text))).toBeLessThanOrEqual(text.length)
  expect(tolerantWithOffsets(text)?.text.length ?? 0).toBeLessThanOrEqual(text.length)
})
