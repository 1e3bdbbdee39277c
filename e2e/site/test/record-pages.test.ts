import { expect } from 'vitest'
import { recordPages } from '../page-types.ts'
import { checkPages } from './check-pages.ts'
import { expectHarmless } from './harmless.ts'
import { test } from './made-up.ts'
import { axeSource, runAxe } from './observe.ts'
import { phone } from './site-test.ts'

checkPages(test, recordPages, () => {
  test('hostile texts are shown as text, run nothing and lead nowhere', ({ tab }) =>
    expectHarmless(tab.page))
})

test('on the page of an entry axe finds no violation on a phone in light, whatever it has checked before', async ({
  home,
  open,
}) => {
  const { page } = await open(home + recordPages['chronology entry'], {
    viewport: phone,
    hasTouch: true,
    colorScheme: 'light',
  })
  await page.evaluate(axeSource)
  expect(await runAxe(page, 'html')).toEqual([])
})
