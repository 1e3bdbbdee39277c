import { test } from 'vitest'
import { recordPages } from '../page-types.ts'
import { checkPages } from './check-pages.ts'
import { expectSmallRecordPage } from './weight.ts'

checkPages(recordPages, (observed) => {
  test('weighs at most 60 KB without fonts, 10 KB of it scripts', () => {
    expectSmallRecordPage(observed().loaded)
  })
})
