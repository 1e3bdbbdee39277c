import type { AuthoredRecord } from '@nkidp/schema'
import { cameoCodes } from '@nkidp/schema/cameo'
import type { RecordFile } from '../workspace.ts'

type Entry = AuthoredRecord<'chronology'>

/** The state for which an actor of an entry acts; or else the country to which it belongs: a group has no state’s number. */
type PartyOf = (
  actor: string | undefined,
  entry: Entry,
) => { readonly state?: string; readonly country?: string }

/** The codings of an entry as they are published: with the states of both sides, and the values that are mapped to the code. */
export const codingsOf = (entry: Entry, partyOf: PartyOf): object[] =>
  entry.codings.map((coding) => ({
    ...coding,
    ...named('source', partyOf(coding.source, entry)),
    ...named('target', partyOf(coding.target, entry)),
    ...(coding.cameo !== undefined && valuesOf(cameoCodes[coding.cameo])),
  }))

const named = (side: 'source' | 'target', { state, country }: ReturnType<PartyOf>) => ({
  ...(state !== undefined && { [`${side}State`]: state }),
  ...(country !== undefined && { [`${side}Country`]: country }),
})

const valuesOf = ({ goldstein, plover }: (typeof cameoCodes)[keyof typeof cameoCodes]) => ({
  goldstein,
  ...(plover !== null && { plover }),
})

/**
 * The country of an organization is its state; that of a person the one state in which, or in an organization of which,
 * every office was held that the record gives.
 */
export function partiesIn(files: readonly RecordFile[]): PartyOf {
  const states = new Set(
    files.filter(({ collection }) => collection === 'states').map(({ record }) => record.id),
  )
  const byOrganization = new Map(
    files.flatMap((file) =>
      file.collection === 'organizations' ? [[file.record.id, file.record.state] as const] : [],
    ),
  )
  const byPerson = new Map(
    files.flatMap((file) => {
      if (file.collection !== 'people') return []
      const held = new Set(
        file.record.offices?.map(({ of }) => (states.has(of) ? of : byOrganization.get(of))),
      )
      return held.size === 1 ? [[file.record.id, [...held][0]] as const] : []
    }),
  )
  return (actor, { actors }) => {
    if (actor === undefined) return {}
    const state = states.has(actor)
      ? actor
      : actors.find((other) => other.actor === actor && other.onBehalfOf !== undefined)?.onBehalfOf
    const country = byOrganization.get(actor) ?? byPerson.get(actor)
    return state !== undefined ? { state } : country !== undefined ? { country } : {}
  }
}
