import { expect } from 'vitest'
import { recordPages, sitePages } from '../page-types.ts'
import { checkPages } from './check-pages.ts'
import { missedByTab } from './focus.ts'
import { axeSource, runAxe } from './observe.ts'
import { test } from './published.ts'
import { phone } from './site-test.ts'

const entry = 'chronology entry'

// A page of each type of record: record-pages.test.ts.
checkPages(test, { ...sitePages, [entry]: recordPages[entry] ?? '' })

test('on the page of a guide the Tab key reaches every control', async ({ visit }) => {
  const { page } = await visit('guides/d3/')
  expect(await missedByTab(page)).toEqual([])
})

test('on the home page axe finds no violation on a phone in light, whatever it has checked before', async ({
  home,
  open,
}) => {
  const { page } = await open(home, { viewport: phone, hasTouch: true, colorScheme: 'light' })
  await page.evaluate(axeSource)
  expect(await runAxe(page, 'html')).toEqual([])
})
