import { normalize } from '@nkidp/schema/text'
import type { Segment } from './segments.ts'

/** A copy of the report that a reader keeps in this browser. */
export interface KeptCopy {
  /** From the first to the last cited word. */
  readonly text: string
  readonly readAs: 'html' | 'text'
  /** Where the text has each span, in UTF-16 units, by the place of the span in the report. */
  readonly places: Readonly<Record<string, readonly [start: number, end: number]>>
}

/** A part of the report with the SHA-256 of its words, normalized. */
export interface Passage extends Segment {
  readonly digest: string
}

export const placeKey = ({ start, end }: Segment): string => `${start}-${end}`

/** The copies are kept by the SHA-256 of the report, since all sites of a host share one storage. */
const keyOf = (sha256: string): string => `sino-dprk-data:report:${sha256}`

/** The kept copy; undefined if there is none, if the browser blocks its storage, or if something else is stored there. */
export function keptCopy(sha256: string): KeptCopy | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(sha256)) ?? 'null') as Partial<KeptCopy>
    const { text, places, readAs } = kept
    return typeof text === 'string' && typeof places === 'object' && (places as unknown) !== null
      ? { text, places, readAs: readAs === 'html' ? 'html' : 'text' }
      : undefined
  } catch {
    return undefined
  }
}

/** Whether the browser keeps the copy: its storage may be full or blocked. */
export function keepCopy(sha256: string, copy: KeptCopy): boolean {
  try {
    localStorage.setItem(keyOf(sha256), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export function forgetCopy(sha256: string): void {
  try {
    localStorage.removeItem(keyOf(sha256))
  } catch {
    // Where storage is blocked, nothing is kept.
  }
}

/** The place of a passage in a kept copy; undefined if the words there are not those of the report. */
export async function placeIn(
  { text, places }: KeptCopy,
  passage: Passage,
): Promise<Segment | undefined> {
  const place: unknown = places[placeKey(passage)]
  if (!Array.isArray(place)) return undefined
  const [start, end] = place as unknown[]
  if (typeof start !== 'number' || typeof end !== 'number') return undefined
  const words = normalize(text.slice(start, end))
  return (await sha256(words)) === passage.digest ? { start, end } : undefined
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
