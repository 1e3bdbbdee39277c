import type { CollectionName } from './collections.ts'
import { daysOf, edtfForms, edtfProfile, isRealDate } from './dates/index.ts'
import {
  closesBidi,
  excludedCharacters,
  hasHiddenCharacters,
  isSeen,
  type Evidence,
  type Selector,
} from './text/index.ts'
import { bases, datePrecisions, durationQualifiers, type Vocabulary } from './vocabularies.ts'
import { z } from './zod.ts'

declare module 'zod' {
  interface GlobalMeta {
    /** On an id: the collections of the record that it may name. */
    refersTo?: readonly CollectionName[]
    /** On a text: it holds words of the report, so the own-words rule skips it. */
    wordsOfTheReport?: boolean
    /** On a field that adds to the report: its value, or each item of its list, has a `reference`. */
    added?: boolean
    /** On a field that is derived when the dataset is built. */
    derived?: boolean
    /** On a field that is our wording or locates a record in the report, and all within it. Any other is a fact. */
    kind?: FieldKind
  }
}

/** Whether a change of a field corrects a fact, or only the wording or the evidence. */
export type FieldKind = 'fact' | 'wording'

export const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id: words of a-z and 0-9 joined by single hyphens')

export const refTo = (...refersTo: readonly [CollectionName, ...CollectionName[]]) =>
  id.meta({ refersTo })

export const word = <const V extends Vocabulary>(vocabulary: V) =>
  z.enum(Object.keys(vocabulary) as [keyof V & string, ...(keyof V & string)[]])

/** A field that adds to the report. Its value, or each item of its list, has a `reference`. */
export const added = <T extends z.ZodType>(field: T, description: string) =>
  field.describe(`${description} Added: not from the report.`).meta({ added: true })

export const derived = <T extends z.ZodType>(field: T, description: string) =>
  field.describe(`${description} Derived.`).meta({ derived: true })

const notAtEnds = String.raw`[^\s${excludedCharacters}]`
const trimmedLine = new RegExp(`^${notAtEnds}(?:[^${excludedCharacters}]*${notAtEnds})?$`, 'u')

/** What a portable pattern cannot say; `jsonSchema` says it in words. */
const visible = (shape: z.ZodString): z.ZodString =>
  shape
    .refine(
      (text) => !hasHiddenCharacters(text),
      'text without half surrogate pairs, noncharacters and tag characters',
    )
    .refine(closesBidi, 'each bidirectional control closed in the same text')
    .refine(isSeen, 'text with a visible character')

/** The base of every text that is not one of a closed list or of ASCII by its pattern. */
export const line = (most: number) =>
  visible(
    z
      .string()
      .max(most)
      .regex(
        trimmedLine,
        'one line of text, without white space at its ends and without control characters',
      ),
  )

/** Text in our own words. */
export const ownWords = line(1200).meta({ kind: 'wording' })

/** Words of the report: names, titles, short quoted terms. */
export const reportWords = line(200).meta({ wordsOfTheReport: true })

// An address of RFC 3987 in its parts, without a user’s name and password.
const inAddress = (also: string) =>
  String.raw`(?:[^\s<>"%#\\\[\]^\u0060{|}${also}${excludedCharacters}]|%[0-9A-Fa-f]{2})`
const host = String.raw`(?:\[[0-9A-Fa-f:.]+\]|${inAddress('/?:@')}+)`
const rest = String.raw`(?:[/?]${inAddress('')}*)?(?:#${inAddress('')}*)?`
const addressPattern = new RegExp(String.raw`^https?://${host}(?::\d+)?${rest}$`, 'u')

export const address = visible(
  z.string().max(2000).regex(addressPattern, 'an http or https address, without a user name'),
)
  .refine((text) => URL.canParse(text), 'an address that can be parsed')
  .refine(
    (text) => !/\p{Default_Ignorable_Code_Point}/u.test(text),
    'an address without invisible characters',
  )

export const timeZone = line(60).refine(isTimeZone, 'an IANA time zone, as in Europe/Oslo')

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest: 64 digits 0-9 and a-f')

const fingerprint = z
  .int()
  .min(0)
  .max(2 ** 31 - 2)

const selector = z
  .strictObject({
    length: z.int().min(1).describe('How many code points the span has under normalization n1.'),
    opening: fingerprint.describe(
      'The fingerprint of its first 16 code points under n1, or of all if fewer: their polynomial in 48271, modulo 2³¹ − 1.',
    ),
    whole: fingerprint.describe('The fingerprint of all of them.'),
  })
  .meta({
    id: 'Selector',
    description:
      'Finds the span in a copy of the source without its words; the digest proves what is found.',
  }) satisfies z.ZodType<Selector>

/**
 * JavaScript engines accept more than the names of IANA: offsets, other capitalization, which other systems read as UTC, and
 * abbreviations such as BST, which some read as the time of Dhaka.
 */
function isTimeZone(name: string): boolean {
  if (!/^(?:UTC|(?!SystemV)[A-Z]\w+(?:\/[A-Z][\w+-]*)+)$/.test(name)) return false
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase()
  } catch {
    return false
  }
}

const wording = { kind: 'wording' } as const

export const locator = {
  start: z
    .int()
    .min(0)
    .meta(wording)
    .describe('The start of the span, in code points of the source text (RFC 5147).'),
  end: z.int().min(1).meta(wording).describe('The end of the span, exclusive.'),
  digest: sha256
    .meta(wording)
    .describe('SHA-256 of the span in UTF-8 under normalization n1, in lower-case hexadecimal.'),
}

const evidence = z
  .strictObject({
    source: refTo('sources').describe('The source that was read.'),
    ...locator,
    selector,
  })
  .meta({
    id: 'Evidence',
    description:
      'A span of the source that supports the record: within one paragraph, and unique in the source.',
  }) satisfies z.ZodType<Evidence>

export const evidenceList = z
  .array(evidence)
  .min(1)
  .meta(wording)
  .describe('The spans of the report that support the record.')

const isoDay = z
  .string()
  .regex(/^-?\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')
  .refine((day) => daysOf(day) !== undefined, 'a day that exists in the calendar')

const span = {
  edtf: z
    .string()
    .max(60)
    .regex(edtfProfile, edtfForms)
    .refine(isRealDate, 'a date that exists in the calendar and begins before it ends')
    .nullable()
    .describe(
      'The date in EDTF (ISO 8601-2); years before 1 are astronomical (-0107 is 108 BC). Null if nothing dates it.',
    ),
  earliest: isoDay
    .nullable()
    .describe(
      'The earliest day, proleptic Gregorian: of the one moment of an incident, of the extent of other kinds. Null if open or unknown.',
    ),
  latest: isoDay.nullable().describe('The latest day, in the same sense.'),
  precision: word(datePrecisions).describe(
    'How finely the date is known; for an interval, at its coarser end.',
  ),
  basis: word(bases).describe('What dates it: the sentence, the passage, or the editors.'),
}

export const historicalDate = z
  .strictObject({
    verbatim: line(90)
      .meta({ wordsOfTheReport: true })
      .nullable()
      .describe('The few words of the report for the time; null if it has none.'),
    ...span,
    reference: refTo('references').optional().describe('The reference of an inferred date.'),
    told: z
      .strictObject(span)
      .optional()
      .describe('The report’s own date, if an editor narrowed it by a reference.'),
    duration: z
      .strictObject({
        iso: z
          .string()
          .regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+D)?$/, 'an ISO 8601 duration, as in P3Y')
          .describe('The length as an ISO 8601 duration.'),
        qualifier: word(durationQualifiers).describe('How exactly the length is told.'),
      })
      .optional()
      .describe('A length that is told. No start or end is computed from it.'),
  })
  .meta({
    id: 'HistoricalDate',
    description:
      'A date in the words of the report and in EDTF, never more precise than its basis.',
  })

export const note = z
  .strictObject({
    text: ownWords.describe('The note, in our own words.'),
    about: z
      .literal('report')
      .optional()
      .describe('Present if the note is about the report itself.'),
    reference: refTo('references', 'documents')
      .optional()
      .describe('Where the note comes from, if not from the report.'),
  })
  .meta({ id: 'Note', description: 'An editor’s note, about the report or from a reference.' })

export const notes = z
  .array(note)
  .min(1)
  .meta(wording)
  .optional()
  .describe('Editors’ notes, each about the report or from a reference.')
