import { draft, each, edit, edits, testRule } from '../testing/index.ts'
import { placeInItsStates } from './place-in-its-states.ts'

const reference = 'coast-codes'
const norway = { alpha2: 'NO', alpha3: 'NOR', numeric: '578', reference }
const sweden = { alpha2: 'SE', alpha3: 'SWE', numeric: '752', reference }

/** Norland is in Norway and Sorland in Sweden; Westland has no code. */
const place = (part: object) =>
  edits(
    (drafts) => {
      const state = draft(drafts, 'states', 'norland')
      drafts.states = [
        { ...state, identifiers: { iso3166: norway } },
        { ...state, id: 'sorland', identifiers: { iso3166: sweden } },
        { ...state, id: 'westland' },
      ]
    },
    edit('places', 'the-point', part),
  )

const oslo = { latitude: 59.91, longitude: 10.75, reference }
const swapped = { latitude: 10.75, longitude: 59.91, reference }
const inNorway = { west: 8, south: 60, east: 10, north: 62, reference }
const onBothSides = { west: 10, south: 59, east: 14, north: 61, reference }
const inTheOcean = { west: -150, south: -45, east: -149, north: -44, reference }
const states = ['norland']
const both = ['norland', 'sorland']
const anyState = 'a state of the record that has an ISO 3166 code'

const point = (received: string, expected: string) => ({
  at: 'the-point coordinates',
  received: `a point in ${received}`,
  expected: `a point in ${expected}`,
})
const touching = (received: string, expected: string) => ({
  at: 'the-point boundingBox',
  received: `a box that touches ${received}`,
  expected: `a box that touches ${expected}`,
})

testRule(placeInItsStates, {
  rejects: [
    [
      'a point in another state',
      place({ states: ['sorland'], coordinates: oslo }),
      point('NO', 'SE'),
    ],
    [
      'a point with latitude and longitude swapped',
      place({ states: both, coordinates: swapped }),
      point('no country', 'NO or SE'),
    ],
    ['a point without a state', place({ coordinates: oslo }), point('NO', anyState)],
    [
      'a point in a state without a code',
      place({ states: ['westland'], coordinates: oslo }),
      point('NO', anyState),
    ],
    [
      'a box that misses one of the states',
      place({ states: both, boundingBox: inNorway }),
      touching('NO', 'SE'),
    ],
    [
      'a box that misses every country',
      place({ states: both, boundingBox: inTheOcean }),
      touching('no country', 'NO, SE'),
    ],
    ['a box without a state', place({ boundingBox: inNorway }), touching('NO', anyState)],
    ...each(
      [
        ['with west after east', { west: 10, east: 8 }, '10 to 8 east, 60 to 62 north'],
        ['with south after north', { south: 62, north: 60 }, '8 to 10 east, 62 to 60 north'],
        ['without width', { east: 8 }, '8 to 8 east, 60 to 62 north'],
        ['without height', { north: 60 }, '8 to 10 east, 60 to 60 north'],
      ],
      ([name, edges, received]) => [
        `a box ${name}`,
        place({ states, boundingBox: { ...inNorway, ...edges } }),
        { at: 'the-point boundingBox', received },
      ],
    ),
    ...each(
      [
        ['south', { ...inNorway, east: 12 }],
        ['west', { ...onBothSides, west: 11 }],
        ['north', { ...onBothSides, north: 59.5 }],
        ['east', { ...onBothSides, east: 10.5 }],
      ],
      ([side, boundingBox]) => [
        `a box with the point to the ${side} of it`,
        place({ states, coordinates: oslo, boundingBox }),
        {
          at: 'the-point boundingBox',
          expected: 'a box around the point of the place, 59.91 north, 10.75 east',
        },
      ],
    ),
  ],
  accepts: [
    ['a point in its state', place({ states, coordinates: oslo })],
    ['a point in one of its states', place({ states: both, coordinates: oslo })],
    ['a box that touches its state', place({ states, boundingBox: inNorway })],
    ['a box that touches both of its states', place({ states: both, boundingBox: onBothSides })],
    ['a box that touches another state too', place({ states, boundingBox: onBothSides })],
    ['a box around the point', place({ states, coordinates: oslo, boundingBox: onBothSides })],
    ['a place without degrees', place({ states: ['westland'] })],
  ],
})
