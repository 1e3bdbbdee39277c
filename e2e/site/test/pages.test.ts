import { expect } from 'vitest'
import { sitePages } from '../page-types.ts'
import { checkPages } from './check-pages.ts'
import { missedByTab } from './focus.ts'
import { axeSource, runAxe } from './observe.ts'
import { phone, siteTest as test } from './site-test.ts'

checkPages(sitePages)

test.for(['chronology/', 'guides/d3/', 'search/'])(
  'on /%s the Tab key reaches every control',
  async (path, { visit }) => {
    const { page } = await visit(path)
    expect(await missedByTab(page)).toEqual([])
  },
)

test.for(['', 'guides/d3/', 'r/zhou-enlai-in-pyongyang-1970/'])(
  'on /%s axe finds no violation on a phone in light',
  async (path, { home, open }) => {
    const { page } = await open(home + path, {
      viewport: phone,
      hasTouch: true,
      colorScheme: 'light',
    })
    await page.evaluate(axeSource)
    expect(await runAxe(page, 'html')).toEqual([])
  },
)
