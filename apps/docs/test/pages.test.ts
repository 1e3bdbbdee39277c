import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { onSite as test } from './on-site.ts'
import { missingPage, pageTypes } from './page-types.ts'

const desktop = { viewport: { width: 1280, height: 900 } }
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** What goes wrong on purpose where a page is not there. */
const expected = (home: string, path: string) =>
  path === missingPage
    ? [`404: ${home}${path}`, expect.stringContaining('404 (Not Found)') as string]
    : []

describe.each(Object.entries(pageTypes))('%s', (_, path) => {
  test.for([
    ['desktop, light', { ...desktop, colorScheme: 'light' }],
    ['desktop, dark', { ...desktop, colorScheme: 'dark' }],
    ['phone, light', { ...phone, colorScheme: 'light' }],
    ['phone, dark', { ...phone, colorScheme: 'dark' }],
  ] as const)(
    '%s: axe finds no violation, nothing fails, nothing is asked of another host',
    async ([, look], { home, visit }) => {
      const { page, problems } = await visit(path, look)
      await page.waitForLoadState('networkidle') // What is fetched late may fail too.
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
        })),
      ).toEqual([])
      expect([...problems].sort()).toEqual(expected(home, path))
    },
  )

  test.for([
    ['in a window of 320 pixels', 320],
    ['of 1280 pixels at a zoom of 200 %', 640],
  ] as const)('%s nothing sticks out at the side', async ([, width], { visit }) => {
    const { page } = await visit(path, { viewport: { width, height: 800 } })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0)
  })

  test('without script there is all that there is to read with it', async ({ visit }) => {
    const [withScript, without] = [
      await visit(path, desktop),
      await visit(path, { ...desktop, javaScriptEnabled: false }),
    ]
    const read = await readable(without.page)
    expect(read.length).toBeGreaterThan(0)
    expect((await readable(withScript.page)).filter((line) => !read.includes(line))).toEqual([])
  })

  test('every control is reached by the Tab key, and shows that it is', async ({ visit }) => {
    const { page } = await visit(path, desktop)
    await page.evaluate(`window.lookOf = ${lookOf.toString()}`)
    const focusedOnArrival = await page.evaluate(() => {
      const { activeElement } = document
      if (activeElement instanceof HTMLElement) activeElement.blur()
      return activeElement !== document.body
    })
    const { missed, unseen, first } = await tabbed(page)
    if (!focusedOnArrival) expect(first).toBe('Skip to content')
    expect(missed).toEqual([])
    expect(unseen).toEqual([])
  })

  test('nothing moves for a reader who asked for that', async ({ visit }) => {
    const { page } = await visit(path, { ...desktop, reducedMotion: 'reduce' })
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
    ).toBe('auto')
  })
})

/** The lines of the content, apart from what only a script makes useful. */
const readable = async (page: Page): Promise<string[]> => {
  const main = page.locator('main')
  await main.evaluate((element) => {
    for (const control of element.querySelectorAll('button, select, form, [role="status"]'))
      control.remove()
  })
  return (await main.innerText())
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Goes through the page with the Tab key: which controls it never came to, which looked no different, and what came first. */
async function tabbed(page: Page): Promise<{ missed: string[]; unseen: string[]; first: string }> {
  const controls = await page.evaluate(() => {
    const found = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]',
      ),
    ]
    // The Tab key comes to one of a group of radio buttons; arrows lead on from there.
    const isPassedBy = (element: Element) =>
      element instanceof HTMLInputElement && element.type === 'radio' && !element.checked
    const reachable = found.filter(
      (element) =>
        element.tabIndex === 0 &&
        !isPassedBy(element) &&
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
    )
    for (const [index, element] of reachable.entries())
      Object.assign(element.dataset, { control: String(index), before: window.lookOf(element) })
    return reachable.length
  })
  // From the top, also where the page has put the focus into its one field.
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
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
      return {
        control,
        shows: before !== window.lookOf(element),
        text: element.textContent.trim(),
        html: element.outerHTML.slice(0, 120),
      }
    })
    first ??= focused?.text ?? ''
    if (focused?.control === undefined) continue
    seen.add(focused.control)
    if (!focused.shows) unseen.push(focused.html)
  }
  const missed = await page.evaluate(
    (reached) =>
      [...document.querySelectorAll<HTMLElement>('[data-control]')]
        .filter(({ dataset }) => !reached.includes(dataset['control'] ?? ''))
        .map((element) => element.outerHTML.slice(0, 120)),
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
