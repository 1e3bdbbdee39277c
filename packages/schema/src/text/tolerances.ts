/** A difference that is allowed between the report and a copy of it. A letter or a digit is none. */
interface Tolerance {
  readonly what: string
  /** What is read the same: characters, or a description of them. */
  readonly found: string
  readonly readAs: string
}

/** Characters that n1 replaces. Digests and selectors depend on them, so they never change. */
const n1 = {
  single: '\u2018\u2019\u201a\u201b',
  double: '\u201c\u201d\u201e\u201f',
  dash: '\u2010\u2011\u2012\u2013\u2014\u2015\u2212',
  invisible: '\u00ad\u200b\u200c\u200d\ufeff',
  ligatures: { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' },
} as const

// Functions that are called at once, with a mark, so that bundlers drop what is not used.

/** The same for a copy, which is read with more tolerance before n1 is applied. */
const copy = /* @__PURE__ */ (() =>
  ({
    single:
      "'" +
      n1.single +
      '\u0091\u0092`\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u02f4\u0374\u0384\u055a\u05f3\u07f4\u07f5\u1fbd\u1fbf\u1fef\u1ffd\u1ffe\u2032\u2035\u2039\u203a\u275b\u275c\u275f\u276e\u276f\u300c\u300d\ua78c\ufe41\ufe42\uff07\uff40\uff62\uff63',
    double:
      '"' +
      n1.double +
      '\u0093\u0094\u00ab\u00bb\u02ba\u02dd\u02ee\u05f4\u2033\u2036\u275d\u275e\u2e42\u300e\u300f\u301d\u301e\u301f\ufe43\ufe44\uff02',
    dash: '\\p{Dash}\u0096\u0097\u02d7\u2043\u2500\u2501',
    // The two characters that reverse the order of others are seen by their effect.
    invisible:
      '(?![\u0085\u0091-\u0094\u0096\u0097\u202d\u202e]|[^\\S\ufeff])[\\p{Default_Ignorable_Code_Point}\\p{Cc}\ufff9-\ufffc]',
  }) as const)()

const shown = (chars: string): string =>
  [...chars].filter((char) => !/\p{Cc}/u.test(char)).join(' ')

/** What may differ in a copy. The site and the command show this table. */
export const tolerances: readonly Tolerance[] = /* @__PURE__ */ (() => [
  {
    what: 'white space',
    found: 'any white space of any length, the next-line control and the Braille blank',
    readAs: 'one space',
  },
  {
    what: 'quotation marks',
    found: `${shown(copy.single)} (two in a row are a double mark); ${shown(copy.double)}, with a no-break or thin space inside guillemets; the control characters U+0091 to U+0094, which are these marks in windows-1252`,
    readAs: '\' or "',
  },
  {
    what: 'dashes',
    found:
      'hyphens, dashes and minus signs (the Unicode property Dash), lines drawn as dashes, the control characters U+0096 and U+0097, which are dashes in windows-1252, and two or three of these in a row',
    readAs: '-',
  },
  {
    what: 'ligatures',
    found: Object.keys(n1.ligatures).join(' '),
    readAs: Object.values(n1.ligatures).join(' '),
  },
  {
    what: 'invisible characters',
    found:
      'soft hyphens, zero-width characters, byte order marks, variation selectors and all others with the Unicode property Default_Ignorable_Code_Point, except two that reverse the order of letters; other control characters; object replacements and annotation marks',
    readAs: 'nothing',
  },
  { what: 'Unicode normalization', found: 'composed and decomposed characters', readAs: 'NFC' },
  {
    what: 'line breaks at hyphens',
    found:
      'a line break directly after a dash, before a dash that a word follows, or after a soft hyphen',
    readAs: 'nothing',
  },
  {
    what: 'marks of Firefox’s “Save as text”',
    found: 'the <address> behind a link, and * / _ | ^ around words',
    readAs: 'nothing',
  },
])()

/** The replacements of n1, by character. */
export const n1Replacements: ReadonlyMap<string, string> = /* @__PURE__ */ (() =>
  new Map([
    ...Object.entries(n1.ligatures),
    ...[...n1.invisible].map((char) => [char, ''] as const),
    ...[...n1.single].map((char) => [char, "'"] as const),
    ...[...n1.double].map((char) => [char, '"'] as const),
    ...[...n1.dash].map((char) => [char, '-'] as const),
  ]))()

const lineBreak = '(?:\\r\\n|[\\n\\v\\f\\r\\u0085\\u2028\\u2029])[ \\t]{0,99}'

/** Replaces what a pattern matches in a text. */
export interface Rewriting {
  readonly pattern: RegExp
  readonly replacement: (match: RegExpExecArray, text: string) => string
}

/** How a copy is read before n1 is applied. Invisible characters go first, because they may be anywhere. */
export const copyRewritings: readonly Rewriting[] = /* @__PURE__ */ (() => [
  {
    pattern: new RegExp(`(?<space>[\u0085\u2800])|\u00ad(?:${lineBreak})?|${copy.invisible}`, 'gu'),
    replacement: ({ groups }) => (groups?.['space'] === undefined ? '' : '\n'),
  },
  {
    pattern: new RegExp(
      [
        // An address behind a link. Firefox wraps it after a punctuation mark. All runs are bounded, as backtracking is.
        `\\s{0,9}<[a-z][a-z0-9+.-]{0,20}:(?:[^\\s<>]{0,999}[/?&=.#_-]${lineBreak}){0,20}[^\\s<>]{0,999}>(?!\\p{M})`,
        '(?<mark>[*/_|^]{1,9})',
        `(?<double>\u00ab[\u00a0\u2009\u202f]|[\u00a0\u2009\u202f]\u00bb|[${copy.double}]|[${copy.single}]{2})`,
        `(?<single>[${copy.single}])`,
        `(?<before>${lineBreak})?(?<dash>[${copy.dash}]{1,99})(?<after>${lineBreak})?`,
      ].join('|'),
      'giu',
    ),
    replacement({ 0: match, index, groups = {} }, text) {
      const { mark, double, single, before = '', dash, after = '' } = groups
      const kinds = (start: number, end: number) => [
        kindOf(text.charAt(start - 1)),
        kindOf(text.charAt(end)),
      ]
      if (mark !== undefined) {
        // At the edge of words only: “and/or” keeps its mark.
        const [left, right] = kinds(index, index + mark.length)
        return left === right ? mark : ''
      }
      if (double !== undefined) return '"'
      if (single !== undefined) return "'"
      if (dash === undefined) return ''
      const start = index + before.length
      const breakAt = (lineBreak: string, from: number, to: number) =>
        kinds(from, to).includes('space') ? lineBreak : ''
      return (
        breakAt(before, index, start + dash.length) +
        ([...dash].length > 3 ? dash : '-') +
        breakAt(after, start, index + match.length)
      )
    },
  },
])()

const kindOf = (unit: string): 'space' | 'letter' | 'other' =>
  /^\s?$/u.test(unit) ? 'space' : /^[\p{L}\p{N}\p{M}]$/u.test(unit) ? 'letter' : 'other'
