import { iso1A2Code, iso1A2Codes, iso1N3Code } from '@rapideditor/country-coder'
import type { Rule, Violation } from '../rule.ts'
import type { RecordFile } from '../workspace.ts'

export const placesLieInside: Rule = {
  name: 'places-lie-inside',
  guarantee:
    'The point of a place lies within one of its states, and in its box; the box touches each of them, west before east, south before north.',
  needsSource: false,
  *check({ files }) {
    const codes = new Map(
      files.flatMap((file) =>
        file.collection === 'states'
          ? [[file.record.id, file.record.identifiers?.iso3166?.alpha2]]
          : [],
      ),
    )
    for (const file of files) {
      if (file.collection !== 'places') continue
      const expected = (file.record.states ?? []).flatMap((state) => codes.get(state) ?? [])
      yield* pointOutside(file, expected)
      yield* boxOutside(file, expected)
    }
  },
}

const fix = 'Correct the degrees (are latitude and longitude swapped?), or the states.'

function* pointOutside(
  file: RecordFile<'places'>,
  expected: readonly string[],
): Generator<Violation> {
  const { coordinates } = file.record
  if (coordinates === undefined) return
  const country = iso1A2Code([coordinates.longitude, coordinates.latitude]) ?? 'no country'
  if (!expected.includes(country)) {
    yield {
      file,
      path: ['coordinates'],
      received: `a point in ${country}`,
      expected: `a point in ${expected.join(' or ') || 'a state of the record that has its ISO 3166 code'}`,
      fix,
    }
  }
}

function* boxOutside(
  file: RecordFile<'places'>,
  expected: readonly string[],
): Generator<Violation> {
  const { boundingBox, coordinates } = file.record
  if (boundingBox === undefined) return
  const { west, south, east, north } = boundingBox
  if (west >= east || south >= north) {
    yield {
      file,
      path: ['boundingBox'],
      received: `${west} to ${east} east, ${south} to ${north} north`,
      expected: 'west before east, and south before north',
      fix: 'Put the edges in their order.',
    }
    return
  }
  if (coordinates !== undefined && !isWithin(coordinates, boundingBox)) {
    yield {
      file,
      path: ['boundingBox'],
      received: `a box without the point ${coordinates.latitude} north, ${coordinates.longitude} east`,
      expected: 'one that holds the point of the place',
      fix: 'Correct the one that is wrong.',
    }
  }
  // Unions of countries have a code too, as EU has, and no number.
  const touched = iso1A2Codes([west, south, east, north]).filter(
    (code) => iso1N3Code(code) !== null,
  )
  const missed = expected.filter((code) => !touched.includes(code))
  if (missed.length > 0 || expected.length === 0) {
    yield {
      file,
      path: ['boundingBox'],
      received: `a box that touches ${touched.join(', ') || 'no country'}`,
      expected: `one that touches ${missed.join(', ') || 'a state of the record that has its ISO 3166 code'}`,
      fix,
    }
  }
}

type Point = NonNullable<RecordFile<'places'>['record']['coordinates']>
type Box = NonNullable<RecordFile<'places'>['record']['boundingBox']>

const isWithin = ({ latitude, longitude }: Point, { west, south, east, north }: Box): boolean =>
  west <= longitude && longitude <= east && south <= latitude && latitude <= north
