import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { codePointLength, normalize, selectorOf, tolerantWithOffsets } from '@nkidp/schema/text'
import { browserTest } from '@nkidp/test-browser'
import { get, sources, type AnyRecord } from '@nkidp/sino-dprk-data'
import { verify } from '@nkidp/sino-dprk-data/evidence'
import { onceWrong } from '@nkidp/schema/testing'
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  composedCopies,
  fileCopies,
  markupCopies,
  paragraphs,
  text,
  type SavedCopy,
} from '../testing/saved-copies.ts'
import { copyOf } from './copy-of.ts'

/** A record for each paragraph of the made-up report. */
const records = paragraphs.map((paragraph): AnyRecord => {
  const start = codePointLength(text.slice(0, text.indexOf(paragraph)))
  const words = normalize(paragraph)
  return {
    ...get('pyongyang'),
    evidence: [
      {
        source: sources[0]!.id,
        start,
        end: start + codePointLength(paragraph),
        digest: createHash('sha256').update(words).digest('hex'),
        selector: selectorOf(words),
      },
    ],
  }
})

const readAs = (copy: string): string => tolerantWithOffsets(copy)?.text ?? normalize(copy)
const missingIn = async (copy: string) => (await verify(copy, records)).counts.missing

/** What Chromium shows of each copy: of its document, its frames and its shadow trees. */
async function shown(browser: Browser, copies: readonly SavedCopy[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'saved-copies-'))
  const page = await browser.newPage()
  try {
    const texts: string[] = []
    for (const { file, bytes } of copies) {
      const path = join(folder, file)
      writeFileSync(path, bytes)
      await page.goto(pathToFileURL(path).href)
      const frames = await Promise.all(
        page.frames().map(async (frame) => {
          const isShown =
            frame === page.mainFrame() || (await (await frame.frameElement()).isVisible())
          return isShown ? frame.evaluate<string>(innerTexts) : ''
        }),
      )
      texts.push(frames.join('\n'))
    }
    return texts
  } finally {
    await page.close()
    rmSync(folder, { recursive: true })
  }
}

const innerTexts = `[
  document.documentElement.innerText,
  ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    [...(shadowRoot?.children ?? [])].filter((child) => child.tagName === 'SLOT' || child.checkVisibility()).flatMap((child) => [
      child.innerText,
      ...[...child.querySelectorAll('slot'), child].flatMap((slot) =>
        (slot.assignedElements?.() ?? []).filter((assigned) => assigned.checkVisibility()).map((assigned) => assigned.innerText),
      ),
    ]),
  ),
].join('\\n')`

const copies = [...markupCopies, ...fileCopies]

test('there are many copies of each kind', () => {
  expect(markupCopies.length).toBeGreaterThan(60)
  expect(fileCopies.length).toBeGreaterThan(30)
})

browserTest('a copy is read as Chromium shows it', async ({ browser }) => {
  onceWrong(
    'What a reader sees',
    '`<div hidden>`, `<p hidden>`, `<span style="display:none">`, closed dialogs',
    'read as Chromium shows it',
  )
  onceWrong(
    'What a reader sees',
    '`display: env()`, `@import`, `:dir()`, `:not(:defined)`, `*|span`, `content: url()`',
    'read as Chromium shows it',
  )
  onceWrong(
    'What a reader sees',
    '`display: none; display: inline`, a rule for `:empty`, an import for print',
    'read as Chromium shows it',
  )
  onceWrong(
    'XHTML',
    '`.xhtml` with `<title/>`, `<script/>`, CDATA or prefixes',
    'read as Chromium shows it',
  )
  onceWrong(
    'Words of SVG and MathML',
    '`<svg><title>`, `<datalist>`, `<desc>`, MathML annotations',
    'read as Chromium shows it',
  )
  const judged = await shown(browser, copies)
  for (const [index, { name, file, bytes, isWhole }] of copies.entries()) {
    const { text } = copyOf(bytes, file)
    const judge = judged[index] ?? ''
    expect({ name, text: readAs(text) }).toEqual({ name, text: readAs(judge) })
    expect({ name, isWhole: (await missingIn(text)) === 0 }).toEqual({ name, isWhole })
    expect({ name, isWhole: (await missingIn(judge)) === 0 }).toEqual({ name, isWhole })
  }
})

browserTest(
  'frames and shadow trees in a copy are read as Chromium shows them',
  async ({ browser }) => {
    onceWrong(
      'Shadow roots and frames',
      'declarative shadow roots, `iframe srcdoc`, `<object>`, `<embed>`',
      'read as Chromium shows it',
    )
    onceWrong(
      'Shadow roots and frames',
      'words that `:host()`, `::slotted()` or `::part()` hide',
      'read as Chromium shows it',
    )
    const judged = await shown(browser, composedCopies)
    for (const [index, { name, file, bytes, isWhole }] of composedCopies.entries()) {
      expect({ name, isWhole: (await missingIn(copyOf(bytes, file).text)) === 0 }).toEqual({
        name,
        isWhole,
      })
      expect({ name, isWhole: (await missingIn(judged[index] ?? '')) === 0 }).toEqual({
        name,
        isWhole,
      })
    }
  },
)
