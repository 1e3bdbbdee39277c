import * as data from '../src/index.ts'
import type { AnyRecord, Dataset, HistoricalDate, Reference } from '../src/index.ts'
import { cite, type Citation } from '../src/cite.ts'

type Name = Dataset['people'][number]['nameParts']
type Date = Pick<HistoricalDate, 'verbatim' | 'edtf'>

/** The citation of a chronology entry with this title and this date. */
export const titled = (title: string, date?: Date): Citation =>
  citeLike(data.get('korean-war'), {
    title,
    ...(date && { date: { ...data.get('korean-war').date, basis: 'stated', ...date } }),
  })

/** The citation of words that are certainly those of a person with this name. */
export function said(nameParts: Name): Citation {
  const person = {
    ...data.get('mao-zedong'),
    id: 'made-up-person',
    name: displayed(nameParts),
    nameParts,
  }
  return citeLike(
    data.get('quotation-lips-and-teeth'),
    { saidBy: { actor: person.id, certainty: 'certain' } },
    { ...data, people: [...data.people, person] as unknown as Dataset['people'] },
  )
}

/** The citation of a reference to be found there. */
export const found = (where: Reference['where']): Citation =>
  citeLike(data.get('cameo-codes'), { what: 'What it supports.', where })

// The types allow only the ids of real records.
const citeLike = (record: AnyRecord, changes: object, dataset?: Dataset): Citation =>
  cite({ ...record, id: 'made-up', ...changes }, dataset && { dataset })

const displayed = ({ family, given, order }: Name): string =>
  order === 'family-first' ? `${family} ${given}` : `${given} ${family}`

/** Names that readers of bibliographies often split wrongly. */
export const names: readonly Name[] = [
  { family: 'Person', given: 'James F.', order: 'given-first' },
  { family: '김', given: '일성', order: 'family-first' },
  { family: '毛', given: '泽东', order: 'family-first' },
  { family: 'Kim', given: 'Il Sung', order: 'family-first' },
  { family: 'de Gaulle', given: 'Charles', order: 'given-first' },
  { family: 'García Márquez', given: 'Gabriel', order: 'given-first' },
  { family: 'Ibn Saʿud', given: 'ʿAbd al-ʿAziz', order: 'given-first' },
  { family: 'Bonch-Bruevich', given: 'Mikhail', order: 'given-first' },
  { family: 'O’Neill', given: 'Jean-Luc', order: 'given-first' },
  { family: 'Land and Sea', given: 'and', order: 'given-first' },
  { family: 'بن غوريون', given: 'دافيد', order: 'given-first' },
]

/** Titles that could break a format. */
export const titles = {
  'Hangul and Chinese': '주체 와 主体思想',
  'right to left': 'עמדות כלפי סין — المواقف تجاه الصين',
  braces: 'A {balanced {pair} of} braces {}',
  'an open brace': 'Closed } before it is { opened {',
  'what TeX reserves': '100 % of $5 & #1_2 ~x^y \\command{z} <a>',
  'quotation marks': `“Outer ‘inner’” and "straight" and 'single'`,
  ligatures: `1966--1969 --- \`\`so'' ''`,
  'what looks like a tag of RIS': 'ER  - TY  - JOUR',
  'more than one line': 'First line\r\nER  - \nThird\tline',
  '10,000 characters': 'Ten thousand. '.repeat(715).slice(0, 10_000).trim(),
} as const

type Times = Readonly<Record<string, readonly [date: Date, csl: object | undefined]>>
const time = (edtf: string | null, verbatim: string | null = null) => ({ verbatim, edtf })

/** Dates, with what CSL can express of them. */
export const times: Times = {
  day: [time('2003-08-27'), { 'date-parts': [[2003, 8, 27]] }],
  month: [time('1978-12'), { 'date-parts': [[1978, 12]] }],
  year: [time('1970', 'In 1970'), { 'date-parts': [[1970]] }],
  interval: [time('1966/1969', 'between 1966 and 1969'), { 'date-parts': [[1966], [1969]] }],
  'interval of days': [
    time('1989-06-03/1989-06-04'),
    {
      'date-parts': [
        [1989, 6, 3],
        [1989, 6, 4],
      ],
    },
  ],
  'about a year': [time('1950~'), { 'date-parts': [[1950]], circa: true }],
  'about an interval': [time('1950~/1953~'), { 'date-parts': [[1950], [1953]], circa: true }],
  'uncertain year': [time('1950?'), { 'date-parts': [[1950]], circa: true }],
  decade: [time('196X', 'During the 1960s'), { literal: 'During the 1960s' }],
  centuries: [time('17XX/18XX', '18th and 19th centuries'), { literal: '18th and 19th centuries' }],
  'open interval': [time('2006/..', 'Since 2006'), { literal: 'Since 2006' }],
  'end alone': [time('/1969'), { literal: '/1969' }],
  'year before 1': [time('-0107', '108 BC'), { literal: '108 BC' }],
  'year 0': [time('0000'), { literal: '0000' }],
  'interval from before 1': [time('-0107/0313'), { literal: '-0107/0313' }],
  'year of the first century': [time('0037'), { 'date-parts': [[37]] }],
  'nothing but words': [time(null, 'once'), { literal: 'once' }],
  nothing: [time(null), undefined],
}
