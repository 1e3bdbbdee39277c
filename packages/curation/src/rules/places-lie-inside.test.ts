import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { placesLieInside } from './places-lie-inside.ts'

const reference = 'coast-codes'
const norway = { alpha2: 'NO', alpha3: 'NOR', numeric: '578', reference }
const sweden = { alpha2: 'SE', alpha3: 'SWE', numeric: '752', reference }

/** What is received where Norland lies in Norway and Sorland in Sweden, while Westland has no code. */
const findingsOfPlace = (part: object) =>
  findingsOf(placesLieInside, (drafts) => {
    const state = draft(drafts, 'states', 'norland')
    drafts.states = [
      { ...state, identifiers: { iso3166: norway } },
      { ...state, id: 'sorland', identifiers: { iso3166: sweden } },
      { ...state, id: 'westland' },
    ]
    Object.assign(draft(drafts, 'places', 'the-point'), part)
  })

const oslo = { latitude: 59.91, longitude: 10.75, reference }
const inNorway = { west: 8, south: 60, east: 10, north: 62, reference }
const onBothSides = { west: 10, south: 59, east: 14, north: 61, reference }
const inTheOcean = { west: -150, south: -45, east: -149, north: -44, reference }
const aStateWithACode = 'a state of the record that has its ISO 3166 code'

test.each([
  [
    'in another state',
    { states: ['sorland'], coordinates: oslo },
    'a point in NO',
    'a point in SE',
  ],
  [
    'with latitude and longitude swapped',
    {
      states: ['norland', 'sorland'],
      coordinates: { latitude: 10.75, longitude: 59.91, reference },
    },
    'a point in no country',
    'a point in NO or SE',
  ],
  ['without a state', { coordinates: oslo }, 'a point in NO', `a point in ${aStateWithACode}`],
  [
    'in a state without a code',
    { states: ['westland'], coordinates: oslo },
    'a point in NO',
    `a point in ${aStateWithACode}`,
  ],
])('a point %s is a finding', (_, part, received, expected) => {
  expect(findingsOfPlace(part)).toMatchObject([
    { record: 'the-point', field: 'coordinates', received, expected },
  ])
})

test.each([
  [
    'that misses one of the states',
    { states: ['norland', 'sorland'], boundingBox: inNorway },
    'a box that touches NO',
    'one that touches SE',
  ],
  [
    'that misses every country',
    { states: ['norland', 'sorland'], boundingBox: inTheOcean },
    'a box that touches no country',
    'one that touches NO, SE',
  ],
  [
    'without a state',
    { boundingBox: inNorway },
    'a box that touches NO',
    `one that touches ${aStateWithACode}`,
  ],
  [
    'with west after east',
    { states: ['norland'], boundingBox: { ...inNorway, west: 10, east: 8 } },
    '10 to 8 east, 60 to 62 north',
    'west before east, and south before north',
  ],
  [
    'with south after north',
    { states: ['norland'], boundingBox: { ...inNorway, south: 62, north: 60 } },
    '8 to 10 east, 62 to 60 north',
    'west before east, and south before north',
  ],
  [
    'south of which the point lies',
    { states: ['norland'], coordinates: oslo, boundingBox: { ...inNorway, east: 12 } },
    'a box without the point 59.91 north, 10.75 east',
    'one that holds the point of the place',
  ],
  [
    'west of which the point lies',
    { states: ['norland'], coordinates: oslo, boundingBox: { ...onBothSides, west: 11 } },
    'a box without the point 59.91 north, 10.75 east',
    'one that holds the point of the place',
  ],
  [
    'north of which the point lies',
    { states: ['norland'], coordinates: oslo, boundingBox: { ...onBothSides, north: 59.5 } },
    'a box without the point 59.91 north, 10.75 east',
    'one that holds the point of the place',
  ],
  [
    'east of which the point lies',
    { states: ['norland'], coordinates: oslo, boundingBox: { ...onBothSides, east: 10.5 } },
    'a box without the point 59.91 north, 10.75 east',
    'one that holds the point of the place',
  ],
  [
    'without width',
    { states: ['norland'], boundingBox: { ...inNorway, east: 8 } },
    '8 to 8 east, 60 to 62 north',
    'west before east, and south before north',
  ],
  [
    'without height',
    { states: ['norland'], boundingBox: { ...inNorway, north: 60 } },
    '8 to 10 east, 60 to 60 north',
    'west before east, and south before north',
  ],
])('a box %s is a finding', (_, part, received, expected) => {
  expect(findingsOfPlace(part)).toMatchObject([
    { record: 'the-point', field: 'boundingBox', received, expected },
  ])
})

test.each([
  ['a point in its state', { states: ['norland'], coordinates: oslo }],
  ['a point in one of its states', { states: ['sorland', 'norland'], coordinates: oslo }],
  ['a box that touches its state', { states: ['norland'], boundingBox: inNorway }],
  [
    'a box that touches both of its states',
    { states: ['norland', 'sorland'], boundingBox: onBothSides },
  ],
  ['a box that touches another state too', { states: ['norland'], boundingBox: onBothSides }],
  ['a box around the point', { states: ['norland'], coordinates: oslo, boundingBox: onBothSides }],
  ['a place without degrees', { states: ['westland'] }],
])('%s is none', (_, part) => {
  expect(findingsOfPlace(part)).toEqual([])
})
