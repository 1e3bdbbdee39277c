import { iso1A2Code, iso1A2Codes, iso1N3Code } from '@rapideditor/country-coder'
import type { Rule, Violation } from '../rule.ts'
import { filesIn, type RecordFile } from '../workspace.ts'

export const placeInItsStates: Rule = {
  name: 'place-in-its-states',
  guarantee:
    'The point of a place is in one of its states and in its bounding box; the box touches each of these states, with west before east and south before north.',
  *check(workspace) {
    const codes = new Map(
      filesIn(workspace, 'states').map(({ record }) => [
        record.id,
        record.identifiers?.iso3166?.alpha2,
      ]),
    )
    for (const file of filesIn(workspace, 'places')) {
      const expected = (file.record.states ?? []).flatMap((state) => codes.get(state) ?? [])
      yield* pointOutside(file, expected)
      yield* boxOutside(file, expected)
    }
  },
}

const anyState = 'a state of the record that has an ISO 3166 code'
const fix = 'Correct the degrees (are latitude and longitude swapped?), or the states.'

function* pointOutside(
  file: RecordFile<'places'>,
  expected: readonly string[],
): Generator<Violation> {
  const { coordinates } = file.record
  if (coordinates === undefined) return
  const country = iso1A2Code([coordinates.longitude, coordinates.latitude]) ?? 'no country'
  if (expected.includes(country)) return
  yield {
    file,
    path: ['coordinates'],
    expected: `a point in ${expected.join(' or ') || anyState}`,
    received: `a point in ${country}`,
    fix,
  }
}

function* boxOutside(
  file: RecordFile<'places'>,
  expected: readonly string[],
): Generator<Violation> {
  const { boundingBox, coordinates } = file.record
  if (boundingBox === undefined) return
  const { west, south, east, north } = boundingBox
  const box = { file, path: ['boundingBox'] }
  if (west >= east || south >= north) {
    yield {
      ...box,
      expected: 'west before east, and south before north',
      received: `${west} to ${east} east, ${south} to ${north} north`,
      fix: 'Swap the edges.',
    }
    return
  }
  if (coordinates !== undefined) {
    const { latitude, longitude } = coordinates
    if (longitude < west || longitude > east || latitude < south || latitude > north)
      yield {
        ...box,
        expected: `a box around the point of the place, ${latitude} north, ${longitude} east`,
        received: 'a box without it',
        fix: 'Correct the wrong one.',
      }
  }
  // Unions of countries such as EU have a code too, but no number.
  const touched = iso1A2Codes([west, south, east, north]).filter(
    (code) => iso1N3Code(code) !== null,
  )
  const missed = expected.filter((code) => !touched.includes(code))
  if (missed.length === 0 && expected.length > 0) return
  yield {
    ...box,
    expected: `a box that touches ${missed.join(', ') || anyState}`,
    received: `a box that touches ${touched.join(', ') || 'no country'}`,
    fix,
  }
}
