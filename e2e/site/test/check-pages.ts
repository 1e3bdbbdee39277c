import { describe, expect } from 'vitest'
import { missingPage } from '../page-types.ts'
import { axeSource, observe } from './observe.ts'
import type { SiteTest } from './site-test.ts'

type Observed = Awaited<ReturnType<typeof observe>>

/** The tests that every type of page passes, and `more`, while the page is open. */
export function checkPages(
  test: SiteTest,
  paths: Readonly<Record<string, string>>,
  more: () => void = () => undefined,
): void {
  test.beforeAll(({ tab }) => tab.page.addInitScript(axeSource))

  const types = Object.entries(paths).map(([name, path], index) => ({ name, path, index }))
  describe.each(types)('$name', ({ path, index }) => {
    let page: Observed
    test.beforeAll(async ({ tab, home }) => {
      page = await observe(tab, home + path, index % 2 === 0 ? 'light' : 'dark')
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
      expect(page.text.shown).toBeGreaterThan(0)
      expect(page.text.onlyWithScripts).toEqual([])
    })

    test('every control takes the focus in the order of the page, and shows it', () => {
      if (!page.focus.focusedOnArrival) expect(page.focus.first).toBe('Skip to content')
      expect(page.focus.faults).toEqual([])
    })

    test('nothing moves for readers who prefer reduced motion', () => {
      expect(page.animations).toBe(0)
      expect(page.scrollBehavior).toBe('auto')
    })

    more()
  })
}
