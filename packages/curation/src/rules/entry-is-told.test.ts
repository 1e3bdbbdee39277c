import { edit, testRule } from '../testing/index.ts'
import { entryIsTold } from './entry-is-told.ts'

testRule(entryIsTold, {
  rejects: [
    [
      'an entry that no claim tells',
      edit('claims', 'berg-on-the-strike', { chronology: undefined }),
      'keepers-strike',
    ],
  ],
})
