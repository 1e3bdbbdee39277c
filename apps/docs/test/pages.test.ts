import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumLaunch } from '../../../packages/sino-dprk-data/test/chromium.ts'
import { missingPage, pageTypes } from './page-types.ts'
import { hosted } from './site.ts'
import type { Host } from './site.ts'
import { visit } from './visit.ts'

let browser: Browser
let host: Host
beforeAll(async () => {
  browser = await chromium.launch(await chromiumLaunch())
  host = await hosted()
})
afterAll(async () => {
  await browser.close()
  await host.close()
})

const desktop = { viewport: { width: 1280, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** What goes wrong on purpose where a page is not there. */
const expected = (path: string) => (path === missingPage ? [`404: ${host.home}${path}`, expect.stringContaining('404 (Not Found)') as string] : [])

describe.each(Object.entries(pageTypes))('%s', (_, path) => {
  test.each([
    ['desktop, light', { ...desktop, colorScheme: 'light' }],
    ['desktop, dark', { ...desktop, colorScheme: 'dark' }],
    ['phone, light', { ...phone, colorScheme: 'light' }],
    ['phone, dark', { ...phone, colorScheme: 'dark' }],
  ] as const)('%s: axe finds no violation, nothing fails, nothing is asked of another host', async (_, look) => {
    const { page, problems, close } = await visit(browser, host.home + path, look)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`) }))).toEqual([])
    expect([...problems].sort()).toEqual(expected(path))
    await close()
  })

  test.each([
    ['in a window of 320 pixels', 320],
    ['of 1280 pixels at a zoom of 200 %', 640],
  ])('%s nothing sticks out at the side', async (_, width) => {
    const { page, close } = await visit(browser, host.home + path, { viewport: { width, height: 800 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await close()
  })

  test('without script there is all that there is to read with it', async () => {
    const [withScript, without] = [await visit(browser, host.home + path, desktop), await visit(browser, host.home + path, { ...desktop, javaScriptEnabled: false })]
    const read = await readable(without.page)
    expect(read.length).toBeGreaterThan(0)
    expect((await readable(withScript.page)).filter((line) => !read.includes(line))).toEqual([])
    await withScript.close()
    await without.close()
  })

  test('every control is reached by the Tab key, and shows that it is', async () => {
    const { page, close } = await visit(browser, host.home + path, desktop)
    await page.evaluate(`window.lookOf = ${lookOf.toString()}`)
    const focusedOnArrival = await page.evaluate(() => document.activeElement !== document.body)
    const { missed, unseen, first } = await tabbed(page)
    if (!focusedOnArrival) expect(first).toBe('Skip to content')
    expect(missed).toEqual([])
    expect(unseen).toEqual([])
    await close()
  })

  test('nothing moves for a reader who asked for that', async () => {
    const { page, close } = await visit(browser, host.home + path, { ...desktop, reducedMotion: 'reduce' })
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
    await close()
  })
})

/** The lines of the content, apart from what only a script makes useful. */
const readable = async (page: Page): Promise<string[]> => {
  const main = page.locator('main')
  await main.evaluate((element) => {
    for (const control of element.querySelectorAll('button, select, form, [role="status"]')) control.remove()
  })
  return (await main.innerText()).split('\n').map((line) => line.trim()).filter((line) => line !== '')
}

/** Goes through the page with the Tab key: which controls it never came to, which looked no different, and what came first. */
async function tabbed(page: Page): Promise<{ missed: string[]; unseen: string[]; first: string }> {
  const controls = await page.evaluate(() => {
    const found = [...document.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]')]
    // The Tab key comes to one of a group of radio buttons; arrows lead on from there.
    const isPassedBy = (element: Element) => element instanceof HTMLInputElement && element.type === 'radio' && !element.checked
    const reachable = found.filter((element) => element.tabIndex === 0 && !isPassedBy(element) && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
    for (const [index, element] of reachable.entries()) Object.assign(element.dataset, { control: String(index), before: window.lookOf(element) })
    return reachable.length
  })
  const seen = new Set<string>()
  const unseen: string[] = []
  let first: string | undefined
  for (let presses = 0; presses < controls + 10 && seen.size < controls; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement || element instanceof SVGElement)) return
      const { control, before } = element.dataset
      return { control, shows: before !== window.lookOf(element), text: element.textContent.trim(), html: element.outerHTML.slice(0, 120) }
    })
    first ??= focused?.text ?? ''
    if (focused?.control === undefined) continue
    seen.add(focused.control)
    if (!focused.shows) unseen.push(focused.html)
  }
  const missed = await page.evaluate(
    (reached) => [...document.querySelectorAll<HTMLElement>('[data-control]')].filter(({ dataset }) => !reached.includes(dataset['control'] ?? '')).map((element) => element.outerHTML.slice(0, 120)),
    [...seen],
  )
  return { missed, unseen, first: first ?? '' }
}

declare global {
  interface Window {
    lookOf: typeof lookOf
  }
}

/** How a control is drawn, as far as a focus may change it; of one in a picture, all its parts. */
function lookOf(control: Element): string {
  const parts = [control, ...(control instanceof SVGElement ? control.querySelectorAll('*') : [])]
  return parts
    .map((part) => {
      const { outlineStyle, outlineWidth, boxShadow, stroke, strokeWidth } = getComputedStyle(part)
      return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, stroke, strokeWidth].join()
    })
    .join()
}
