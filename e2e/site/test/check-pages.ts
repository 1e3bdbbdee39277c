import { describe, expect } from 'vitest'
import { openTab } from '@nkidp/test-browser'
import { missingPage } from '../page-types.ts'
import { axeSource, observe } from './observe.ts'
import { siteTest } from './site-test.ts'

const test = siteTest.extend(
  'tabWithoutScripts',
  { scope: 'file' },
  async ({ browser }, { onCleanup }) => {
    const tab = await openTab(browser, { javaScriptEnabled: false })
    onCleanup(tab.close)
    return tab
  },
)

type Observed = Awaited<ReturnType<typeof observe>>

/** The tests that every type of page passes, and `more`, of what was observed. */
export function checkPages(
  paths: Readonly<Record<string, string>>,
  more: (observed: () => Observed) => void = () => undefined,
): void {
  test.beforeAll(({ tab }) => tab.page.addInitScript(axeSource))

  describe.each(Object.entries(paths))('%s', (_, path) => {
    let page: Observed
    test.beforeAll(async ({ tab, tabWithoutScripts, home }) => {
      page = await observe(tab, tabWithoutScripts, home + path)
    })

    test('axe finds no violation, in light and dark, on a desktop and on a phone', () => {
      expect(page.violations).toEqual([])
    })

    test('nothing fails to load or run, and no other host is asked for anything', ({ home }) => {
      const expected = [`404: ${home}${path}`, expect.stringContaining('404 (Not Found)') as string]
      expect(page.problems).toEqual(path === missingPage ? expected : [])
    })

    test('nothing overflows a window of 640 pixels (1280 at a zoom of 200 %), or of 320', () => {
      expect(page.overflow).toEqual([])
    })

    test('without scripts there is all the text that there is with them', () => {
      expect(page.linesWithoutScripts).not.toEqual([])
      expect(page.lines.filter((line) => !page.linesWithoutScripts.includes(line))).toEqual([])
    })

    test('every control takes the focus in the order of the page, and shows it', () => {
      if (!page.focus.focusedOnArrival) expect(page.focus.first).toBe('Skip to content')
      expect(page.focus.faults).toEqual([])
    })

    test('nothing moves for readers who prefer reduced motion', () => {
      expect(page.animations).toBe(0)
      expect(page.scrollBehavior).toBe('auto')
    })

    more(() => page)
  })
}
