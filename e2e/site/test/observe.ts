import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import type { Tab } from '@nkidp/test-browser'
import { focusEach } from './focus.ts'
import { desktop, phone } from './site-test.ts'

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
export const axeSource = readFileSync(axeFile, 'utf8')

type Scheme = 'light' | 'dark'

/** What a page shows and does, in one visit: on a desktop in this scheme, then in the other, there and on a phone. */
export async function observe(tab: Tab, address: string, scheme: Scheme) {
  const { page, problems } = tab
  await page.setViewportSize(desktop)
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  await tab.visit(address)
  await tab.settled()
  const { animations, scrollBehavior } = await page.evaluate(() => ({
    animations: document.getAnimations().length,
    scrollBehavior: getComputedStyle(document.documentElement).scrollBehavior,
  }))
  const focus = await focusEach(page)
  const violations = await violationsOf(page, 'html', scheme)
  const overflow = [...(await overflowAt(page, phone.width)), ...(await overflowAt(page, 640))]
  return {
    problems: [...problems].sort(),
    animations,
    scrollBehavior,
    focus,
    violations,
    overflow,
    text: await page.evaluate(textWithoutScripts),
  }
}

/** The rules of axe whose findings depend on the size of the window: it hides parts of the frame and shows others. */
const rulesOfSize = [
  'aria-hidden-focus',
  'button-name',
  'color-contrast',
  'link-in-text-block',
  'link-name',
  'nested-interactive',
  'region',
  'scrollable-region-focusable',
  'select-name',
]

/** What axe finds in a part of the page on a desktop in this scheme, then in the other, there and on a phone. */
export async function violationsOf(page: Page, part: string, scheme: Scheme): Promise<string[]> {
  await markNewLooks(page)
  const found = await runAxe(page, part)

  const other = scheme === 'light' ? 'dark' : 'light'
  await page.emulateMedia({ colorScheme: other })
  await page.locator(`[data-theme=${other}]`).waitFor() // It follows the scheme after the next frame.
  if (await markNewLooks(page))
    found.push(...(await runAxe(page, part, 'color-contrast', 'link-in-text-block')))

  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await page.setViewportSize(phone)
  await markNewLooks(page)
  found.push(...(await runAxe(page, part, ...rulesOfSize)))
  await session.detach() // Ends the emulation.
  return found
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

/** The looks of text that axe has checked, on any page. */
const checkedLooks = new Set<string>()

/**
 * Lets axe check the colors of one text of each look that it has not checked yet: the same colors on the same backgrounds have
 * the same contrast. False if there is none.
 */
export async function markNewLooks(page: Page): Promise<boolean> {
  const looks = await page.evaluate(markLooks, [...checkedLooks])
  for (const look of looks) checkedLooks.add(look)
  return looks.length > 0
}

/** What of the page is behind an element, for its colors. */
interface Inherited {
  readonly background: string
  readonly opacity: number
  /** Whether other parts of the page may show through. */
  readonly isOverlay: boolean
  /** The element whose lines it is in. */
  readonly block: Element
}

function markLooks(checked: readonly string[]): string[] {
  const inherited = new Map<Element | null, Inherited>()
  const known = new Set(checked)
  const looks: string[] = []
  for (const element of document.querySelectorAll('body, body *')) {
    element.removeAttribute('data-look')
    const style = getComputedStyle(element)
    const parent = inherited.get(element.parentElement)
    const opacity = (parent?.opacity ?? 1) * Number(style.opacity)
    const own = [style.backgroundColor, style.backgroundImage, opacity].join(' ')
    const isOpaque = own.startsWith('rgb(') && opacity === 1
    const below = parent?.background ?? ''
    const isClear = own === 'rgba(0, 0, 0, 0) none 1'
    const isPlaced = !['static', 'relative'].includes(style.position)
    const { background, isOverlay, block } = {
      background: isOpaque ? own : isClear ? below : below + own,
      isOverlay: !isOpaque && (isPlaced || parent?.isOverlay === true),
      block: style.display === 'inline' ? (parent?.block ?? element) : element,
    }
    inherited.set(element, { background, opacity, isOverlay, block })

    const isLink = element instanceof HTMLAnchorElement
    const texts = [...element.childNodes].filter((node) => isLink || node instanceof Text)
    const hasText = /\S\s*\S/.test(texts.map(({ textContent }) => textContent).join(''))
    if (!hasText && !element.matches('input, textarea, select')) continue
    const { color, fontSize, fontWeight } = style
    const look = [color, fontSize, fontWeight, background]
    // A link also differs from the text that it is in.
    if (isLink)
      look.push(
        style.textDecorationLine,
        getComputedStyle(element.parentElement ?? element).color,
        String(element.textContent === block.textContent),
      )
    if (known.has(look.join()) && !isOverlay) continue
    const { width, height } = element.getBoundingClientRect()
    if (Math.min(width, height) < 2 || style.clip !== 'auto' || !element.checkVisibility()) continue
    known.add(look.join())
    looks.push(look.join())
    element.setAttribute('data-look', '')
  }
  window.axe.configure({
    rules: [
      { id: 'color-contrast', selector: '[data-look]' },
      { id: 'link-in-text-block', selector: 'a[href][data-look]' },
    ],
  })
  return looks
}

export async function overflowAt(page: Page, width: number): Promise<string[]> {
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 800 })
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return pixels > 0 ? [`${pixels} pixels at a width of ${width}`] : []
}

/**
 * How many texts the content shows, and those that are not in the page as it arrives, in their order. Controls are of no use
 * without scripts.
 */
async function textWithoutScripts() {
  const response = await fetch(location.href)
  const arrived = new DOMParser().parseFromString(await response.text(), 'text/html')
  const contentOf = (page: Document) => page.querySelector('main') ?? page.body
  const dense = (text: string | null) => (text ?? '').replace(/\s+/g, '')
  const controls = 'button, select, form, [role="status"], script, style, template'
  for (const part of arrived.querySelectorAll(`:is(${controls}, [hidden])`)) part.remove()
  const text = dense(contentOf(arrived).textContent)

  const texts = document.createTreeWalker(contentOf(document), NodeFilter.SHOW_TEXT)
  const onlyWithScripts: string[] = []
  let shown = 0
  for (let place = 0; texts.nextNode() !== null;) {
    const words = dense(texts.currentNode.textContent)
    const parent = texts.currentNode.parentElement
    if (words === '' || parent?.checkVisibility() !== true || parent.closest(controls) !== null)
      continue
    shown += 1
    const found = text.indexOf(words, place)
    if (found === -1) onlyWithScripts.push(words)
    else place = found + words.length
  }
  return { shown, onlyWithScripts }
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
