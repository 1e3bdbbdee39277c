import { expect, test } from 'vitest'
import { draft, edit, findingsOf } from '../testing/index.ts'
import { placeInItsStates } from './place-in-its-states.ts'

const reference = 'coast-codes'
const norway = { alpha2: 'NO', alpha3: 'NOR', numeric: '578', reference }
const sweden = { alpha2: 'SE', alpha3: 'SWE', numeric: '752', reference }

/** Norland is in Norway and Sorland in Sweden; Westland has no code. */
const findingsOfPlace = (part: object) =>
  findingsOf(placeInItsStates, (drafts) => {
    const state = draft(drafts, 'states', 'norland')
    drafts.states = [
      { ...state, identifiers: { iso3166: norway } },
      { ...state, id: 'sorland', identifiers: { iso3166: sweden } },
      { ...state, id: 'westland' },
    ]
    edit('places', 'the-point', part)(drafts)
  })

const oslo = { latitude: 59.91, longitude: 10.75, reference }
const swapped = { latitude: 10.75, longitude: 59.91, reference }
const inNorway = { west: 8, south: 60, east: 10, north: 62, reference }
const onBothSides = { west: 10, south: 59, east: 14, north: 61, reference }
const inTheOcean = { west: -150, south: -45, east: -149, north: -44, reference }
const both = ['norland', 'sorland']
const anyState = 'a state of the record that has an ISO 3166 code'

test.each([
  ['in another state', ['sorland'], oslo, 'NO', 'SE'],
  ['with latitude and longitude swapped', both, swapped, 'no country', 'NO or SE'],
  ['without a state', undefined, oslo, 'NO', anyState],
  ['in a state without a code', ['westland'], oslo, 'NO', anyState],
])('rejects a point %s', (_, states, coordinates, received, expected) => {
  expect(findingsOfPlace({ states, coordinates })).toMatchObject([
    {
      record: 'the-point',
      field: 'coordinates',
      received: `a point in ${received}`,
      expected: `a point in ${expected}`,
    },
  ])
})

test.each([
  ['that misses one of the states', both, inNorway, 'NO', 'SE'],
  ['that misses every country', both, inTheOcean, 'no country', 'NO, SE'],
  ['without a state', undefined, inNorway, 'NO', anyState],
])('rejects a box %s', (_, states, boundingBox, received, expected) => {
  expect(findingsOfPlace({ states, boundingBox })).toMatchObject([
    {
      record: 'the-point',
      field: 'boundingBox',
      received: `a box that touches ${received}`,
      expected: `a box that touches ${expected}`,
    },
  ])
})

test.each([
  ['with west after east', { west: 10, east: 8 }, '10 to 8 east, 60 to 62 north'],
  ['with south after north', { south: 62, north: 60 }, '8 to 10 east, 62 to 60 north'],
  ['without width', { east: 8 }, '8 to 8 east, 60 to 62 north'],
  ['without height', { north: 60 }, '8 to 10 east, 60 to 60 north'],
])('rejects a box %s', (_, edges, received) => {
  expect(
    findingsOfPlace({ states: ['norland'], boundingBox: { ...inNorway, ...edges } }),
  ).toMatchObject([{ field: 'boundingBox', received }])
})

test.each([
  ['south', { ...inNorway, east: 12 }],
  ['west', { ...onBothSides, west: 11 }],
  ['north', { ...onBothSides, north: 59.5 }],
  ['east', { ...onBothSides, east: 10.5 }],
])('rejects a box with the point to the %s of it', (_, boundingBox) => {
  expect(findingsOfPlace({ states: ['norland'], coordinates: oslo, boundingBox })).toMatchObject([
    {
      field: 'boundingBox',
      expected: 'a box around the point of the place, 59.91 north, 10.75 east',
    },
  ])
})

test.each([
  ['a point in its state', { states: ['norland'], coordinates: oslo }],
  ['a point in one of its states', { states: both, coordinates: oslo }],
  ['a box that touches its state', { states: ['norland'], boundingBox: inNorway }],
  ['a box that touches both of its states', { states: both, boundingBox: onBothSides }],
  ['a box that touches another state too', { states: ['norland'], boundingBox: onBothSides }],
  ['a box around the point', { states: ['norland'], coordinates: oslo, boundingBox: onBothSides }],
  ['a place without degrees', { states: ['westland'] }],
])('accepts %s', (_, part) => {
  expect(findingsOfPlace(part)).toEqual([])
})
