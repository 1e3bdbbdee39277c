import type { attributions, bases, ChronologyEntry } from '@nkidp/sino-dprk-data'
import { whenInWords } from '../data/dates.ts'

/** One teller of an entry. */
export type Telling = ChronologyEntry['tellers'][number]

interface Words {
  readonly label: string
  readonly description: string
}

/** How we know that this speaker told it, for readers. */
export const speakerWords: Readonly<Record<keyof typeof attributions, Words>> = {
  explicit: {
    label: 'speaker named',
    description: 'the sentence in the report names the speaker.',
  },
  contextual: {
    label: 'speaker from context',
    description: 'the sentence does not name the speaker; the passage shows who it is.',
  },
}

/** How we know that this event was meant, for readers. */
export const eventWords: Readonly<Record<keyof typeof bases, Words>> = {
  stated: { label: 'event stated', description: 'the sentence describes the event.' },
  contextual: {
    label: 'event from context',
    description: 'the sentence alone does not identify the event; the passage does.',
  },
  inferred: {
    label: 'event identified by the editors',
    description: 'the report does not say which event is meant; this is the editors’ reading.',
  },
}

/** The teller's own date: `own date: by 1970`. */
export const ownDateWords = ({ date }: Pick<Telling, 'date'>): string =>
  date === null || (date.edtf ?? date.verbatim) === null
    ? 'gives no date'
    : `own date: ${whenInWords(date)}`

/** How we know the speaker and the event. */
const tellingLabels = ({ attribution, basis }: Telling): string[] => [
  ...(attribution === undefined ? [] : [speakerWords[attribution].label]),
  eventWords[basis].label,
]

/** What is known of one telling: `own date: by 1970; speaker from context; event identified by the editors`. */
export const tellingWords = (telling: Telling): string =>
  [ownDateWords(telling), ...tellingLabels(telling)].join('; ')

/** The meanings of the words that these tellings have, each once, in the order of the vocabularies. */
export function meaningsIn(tellings: readonly Telling[]): Words[] {
  const said = new Set(tellings.flatMap(tellingLabels))
  return [...Object.values(speakerWords), ...Object.values(eventWords)].filter(({ label }) =>
    said.has(label),
  )
}
