/** Who tells something: one of the speakers, or the page in its own voice. */
export interface Teller {
  /** The last part of its color’s custom property, `--teller-james-person`: the id of the person, or `drafter`. */
  readonly id: string
  readonly name: string
  /** The id of the person; undefined for the drafter, who tells in the voice of the page. */
  readonly person: string | undefined
}

interface Told {
  readonly speaker?: string | undefined
}
interface Person {
  readonly id: string
  readonly name: string
}

/** Those who tell the claims, in the order in which the page lets them speak. */
export function tellersOf(claims: readonly Told[], people: readonly Person[]): Teller[] {
  const speakers = [...new Set(claims.map(({ speaker }) => speaker))]
  return speakers.map((speaker) => {
    const person = people.find(({ id }) => id === speaker)
    return person === undefined
      ? { id: 'drafter', name: 'The drafter', person: undefined }
      : { id: person.id, name: person.name, person: person.id }
  })
}
