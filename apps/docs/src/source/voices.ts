import { claims } from '@nkidp/sino-dprk-data'
import type { ChronologyEntry, Claim, PersonId } from '@nkidp/sino-dprk-data'
import { people } from '@nkidp/sino-dprk-data'
import { source } from './paragraphs.ts'

/** Whose statements the page carries: a speaker, by the id of the person, or the drafter, who is the page itself. */
export type VoiceKey = PersonId | 'drafter'

/** A voice of the page. */
export interface Voice {
  readonly key: VoiceKey
  /** As it is written in full, and where there is little room. */
  readonly name: string
  readonly short: string
  /** How many code points of the page carry its statements, and what share of the page that is. */
  readonly codePoints: number
  readonly share: number
  /** Its claims, in page order. */
  readonly claims: readonly Claim[]
}

/** The voice of a claim. */
export const voiceOf = ({ voice, speaker }: Pick<Claim, 'voice' | 'speaker'>): VoiceKey => (voice === 'speaker' && speaker !== undefined ? speaker : 'drafter')

/** The voices of the page: the drafter, then the speakers in the order in which they are first told of. */
export const voices: readonly Voice[] = source.coverage.tellers.map((teller) => {
  const key = voiceOf(teller)
  const person = people.find(({ id }) => id === key)
  return {
    key,
    name: person?.name ?? 'The drafter',
    short: person?.nameParts.family ?? 'Drafter',
    codePoints: teller.codePoints,
    share: teller.share,
    claims: claims.filter((claim) => voiceOf(claim) === key),
  }
})

const byKey = new Map(voices.map((voice) => [voice.key, voice]))

/** The voice of a key. */
export function voice(key: VoiceKey): Voice {
  const found = byKey.get(key)
  if (found === undefined) throw new RangeError(`the source tells nothing of what ${key} says`)
  return found
}

/** Who tells an entry. */
export const voicesOf = ({ tellers }: Pick<ChronologyEntry, 'tellers'>): VoiceKey[] => tellers.map(voiceOf)

/** The color of a voice, as a value of CSS; without the colors of the picture, that of links. */
export const colorOf = (key: VoiceKey): string => `var(--teller-${key}, var(--link))`
