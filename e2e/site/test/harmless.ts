import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The hostile texts are shown as text, have run nothing and lead nowhere. */
export async function expectHarmless(page: Page): Promise<void> {
  await page.locator('main').filter({ hasText: '<img src=x onerror=' }).waitFor()
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
  expect(await page.locator('[href^="javascript:" i], img[onerror], [onmouseover]').count()).toBe(0)
}
