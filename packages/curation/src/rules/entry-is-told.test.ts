import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { entryIsTold } from './entry-is-told.ts'

test('rejects an entry that no claim tells', () => {
  const change = edit('claims', 'berg-on-the-strike', { chronology: undefined })
  expect(findingsOf(entryIsTold, change)).toMatchObject([{ record: 'keepers-strike' }])
})
