import type { Page } from 'playwright-core'

/** Marks every control that the Tab key should reach, and moves the focus to the top of the page. */
async function markControls(page: Page): Promise<number> {
  await page.evaluate(`window.lookOf = ${lookOf.toString()}`)
  return page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]',
    )
    // The Tab key reaches one of a group of radio buttons; arrow keys lead to the others.
    const isUncheckedRadio = (element: Element) =>
      element instanceof HTMLInputElement && element.type === 'radio' && !element.checked
    const reachable = [...controls].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !isUncheckedRadio(element) &&
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
    )
    for (const [index, element] of reachable.entries())
      Object.assign(element.dataset, { control: String(index), before: window.lookOf(element) })
    return reachable.length
  })
}

/** Gives each control the focus: what the first Tab reaches, and the controls that refuse the focus, look the same with it, or change the order. */
export async function focusEach(page: Page) {
  const focusedOnArrival = await page.evaluate(() => document.activeElement !== document.body)
  await markControls(page)
  await page.keyboard.press('Tab') // From now on, a control with focus shows it as for the keyboard.
  const first = await page.evaluate(() => document.activeElement?.textContent.trim())
  const faults = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-control]')].flatMap((element) => {
      element.focus({ preventScroll: true })
      const found = [
        ...(document.activeElement === element ? [] : ['refuses the focus']),
        ...(element.dataset['before'] === window.lookOf(element) ? ['looks the same'] : []),
        ...(element.tabIndex > 0 ? ['changes the order'] : []),
      ]
      return found.map((fault) => `${fault}: ${element.outerHTML.slice(0, 120)}`)
    }),
  )
  return { focusedOnArrival, first, faults }
}

/** Presses the Tab key from the top to the end of the page: the controls that it does not reach. */
export async function missedByTab(page: Page): Promise<string[]> {
  const count = await markControls(page)
  for (let presses = 0; presses < count + 10; presses++) {
    await page.keyboard.press('Tab')
    await page.evaluate(() => document.activeElement?.removeAttribute('data-control'))
  }
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-control]')].map((element) =>
      element.outerHTML.slice(0, 120),
    ),
  )
}

/** How a control is drawn, as far as the focus may change it; in a picture, with all its parts. */
function lookOf(control: Element): string {
  const parts = [control, ...(control instanceof SVGElement ? control.querySelectorAll('*') : [])]
  return parts
    .map((part) => {
      const { outlineStyle, outlineWidth, boxShadow, stroke, strokeWidth } = getComputedStyle(part)
      return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, stroke, strokeWidth].join()
    })
    .join()
}

declare global {
  interface Window {
    lookOf: typeof lookOf
  }
}
