import type { AuthoredRecord } from '@nkidp/schema'
import { cameoCodes, type CameoCode } from '@nkidp/schema/cameo'
import { filesIn, type RecordFile } from '../workspace.ts'

type Entry = AuthoredRecord<'chronology'>

/** The state for which an actor of an entry acts, or else the country that it belongs to. */
type PartyOf = (
  actor: string | undefined,
  entry: Entry,
) => { readonly state?: string; readonly country?: string }

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

const valuesOf = ({ goldstein, plover }: CameoCode) => ({
  ...(goldstein !== null && { goldstein }),
  ...(plover && { plover }),
})

/** The country of a person is the one state that the record names, or in which, or in an organization of which, every recorded office was held. */
export function partiesIn(files: readonly RecordFile[]): PartyOf {
  const states = new Set(filesIn({ files }, 'states').map(({ record }) => record.id))
  const byOrganization = new Map(
    filesIn({ files }, 'organizations').map(({ record }) => [record.id, record.state]),
  )
  const byPerson = new Map(
    filesIn({ files }, 'people').map(({ record }) => {
      const countries = new Set(
        record.offices?.map(({ of }) => (states.has(of) ? of : byOrganization.get(of))),
      )
      if (record.state !== undefined) countries.add(record.state)
      return [record.id, countries.size === 1 ? [...countries][0] : undefined]
    }),
  )
  return (actor, { actors }) => {
    if (actor === undefined) return {}
    const state = states.has(actor)
      ? actor
      : actors.find((other) => other.actor === actor && other.onBehalfOf !== undefined)?.onBehalfOf
    if (state !== undefined) return { state }
    const country = byOrganization.get(actor) ?? byPerson.get(actor)
    return country === undefined ? {} : { country }
  }
}
