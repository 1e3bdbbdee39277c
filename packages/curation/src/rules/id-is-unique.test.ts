import { edit, testRule } from '../testing/index.ts'
import { idIsUnique } from './id-is-unique.ts'

testRule(idIsUnique, {
  rejects: [
    [
      'an id in two collections, at both records',
      edit('concepts', 'lamp-oil', { id: 'the-point' }),
      { at: 'the-point id', file: 'records/concepts/the-point.yaml' },
      { at: 'the-point id', file: 'records/places/the-point.yaml' },
    ],
    [
      'a redirected id',
      edit('places', 'the-point', { id: 'old-tower' }),
      { received: 'old-tower, the id of 2 records in places, redirects' },
      'old-tower id',
    ],
  ],
})
