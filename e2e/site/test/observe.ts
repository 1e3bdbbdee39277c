import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import type { Tab } from '@nkidp/test-browser'
import { focusEach } from './focus.ts'
import { desktop, phone } from './site-test.ts'

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
export const axeSource = readFileSync(axeFile, 'utf8')

/** What a page shows and does, in one visit with scripts and one without. */
export async function observe(tab: Tab, tabWithoutScripts: Tab, address: string) {
  const { page, problems } = tab
  await page.setViewportSize(desktop)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await tab.visit(address)
  await tab.settled()
  const animations = await page.evaluate(() => document.getAnimations().length)
  const scrollBehavior = await page.evaluate(
    () => getComputedStyle(document.documentElement).scrollBehavior,
  )
  const focus = await focusEach(page)
  const violations = await violationsOf(page)
  const overflow = [...(await overflowAt(page, 640)), ...(await overflowAt(page, 320))]
  await page.setViewportSize(desktop)
  const lines = await readableLines(page)
  await tabWithoutScripts.visit(address)
  return {
    problems: [...problems].sort(),
    animations,
    scrollBehavior,
    focus,
    violations,
    overflow,
    lines,
    linesWithoutScripts: await readableLines(tabWithoutScripts.page),
  }
}

/** What axe finds on a desktop in light and dark, and on a phone in dark. */
async function violationsOf(page: Page): Promise<string[]> {
  const found = [await runAxe(page, 'html')]
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('[data-theme=dark]').waitFor() // It follows the scheme after the next frame.
  await page.evaluate(checkEachLookOnce)
  found.push(await runAxe(page, 'html', 'color-contrast', 'link-in-text-block'))

  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await page.setViewportSize(phone)
  await page.evaluate(checkEachLookOnce)
  found.push(await runAxe(page, 'html'))
  await session.detach() // Ends the emulation.
  return found.flat()
}

/** What axe finds in a part of the page, by these rules or by all. */
export const runAxe = (page: Page, part: string, ...rules: string[]) =>
  page.evaluate(
    async ([part, runOnly]) => {
      const { violations } = await window.axe.run(part, {
        resultTypes: ['violations'],
        ...(runOnly.length > 0 && { runOnly }),
      })
      const look = `${innerWidth} pixels, ${document.documentElement.dataset['theme'] ?? ''}`
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${look}: ${id}: ${html}\n${failureSummary ?? ''}`),
      )
    },
    [part, rules] as const,
  )

/** Lets axe check the contrast of one element of each look: the same colors on the same backgrounds have the same contrast. */
function checkEachLookOnce(): void {
  const backgrounds = new Map<Element | null, string>([[null, '']])
  const looks = new Set<string>()
  for (const element of document.querySelectorAll('body, body *')) {
    const { backgroundColor, backgroundImage, color, fontSize, fontWeight, opacity } =
      getComputedStyle(element)
    const background = `${backgrounds.get(element.parentElement) ?? ''}${backgroundColor}${backgroundImage}${opacity}`
    backgrounds.set(element, background)
    const look = [element.localName, color, fontSize, fontWeight, background].join()
    const isNew = !looks.has(look) && element.checkVisibility()
    if (isNew) looks.add(look)
    element.toggleAttribute('data-look', isNew)
  }
  window.axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-look]' }] })
}

export async function overflowAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return pixels > 0 ? [`${pixels} pixels at a width of ${width}`] : []
}

/** The lines of the content without controls, which are of no use without scripts. */
async function readableLines(page: Page): Promise<string[]> {
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

declare global {
  interface Window {
    axe: typeof axe
  }
}
