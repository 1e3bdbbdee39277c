import { hash } from 'node:crypto'
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
import { copyOf, CopyError, type Copy } from './copy-of.ts'
import { verifyCopy } from './verify-copy.ts'

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
        digest: hash('sha256', words),
        selector: selectorOf(words),
      },
    ],
  }
})

const readAs = (copy: string): string => tolerantWithOffsets(copy)?.text ?? normalize(copy)
/** Whether a copy has the words of all records; `undefined` if that is not decided. */
const isWholeCopy = (copy: Copy): Promise<boolean | undefined> =>
  verifyCopy(copy, records).then(
    ({ ok }) => ok,
    (error: unknown) => {
      expect(error).toBeInstanceOf(CopyError)
      return undefined
    },
  )

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

/** Words count as shown only where Chromium shows them. A whole copy passes or is left open. */
browserTest('a copy is read as Chromium shows it', async ({ browser }) => {
  onceWrong(
    'What a reader sees',
    '`<div hidden>`, `<p hidden>`, `<span style="display:none">`, closed dialogs',
    'read as Chromium shows it',
  )
  onceWrong(
    'What a reader sees',
    '`display: env()`, `@import`, `:dir()`, `*|span`, `content: url()`, animations',
    'not known, so that the copy is not passed',
  )
  onceWrong(
    'What a reader sees',
    '`display: none; display: inline`, a rule for `:empty`',
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
  onceWrong(
    'Shadow roots and frames',
    'declarative shadow roots, `iframe srcdoc`',
    'read as Chromium shows it',
  )
  onceWrong(
    'Shadow roots and frames',
    'words that `:host()`, `::slotted()` or `::part()` hide, `<object>`, `<embed>`',
    'not known, so that the copy is not passed',
  )
  const judged = await shown(browser, [...copies, ...composedCopies])
  for (const [index, { name, file, bytes, isWhole }] of [...copies, ...composedCopies].entries()) {
    const copy = copyOf(bytes, file)
    const judge = judged[index] ?? ''
    expect({ name, isWhole: await isWholeCopy(copy) }).toEqual({ name, isWhole })
    const text = readAs(judge)
    if (index < copies.length)
      for (const part of copy.text.split('\ufffd'))
        expect(` ${text} `, name).toContain(readAs(part).trim())
    if (copy.others.length === 0 && index < copies.length)
      expect({ name, text: readAs(copy.text) }).toEqual({ name, text })
    if (isWhole === undefined) continue
    expect({ name, isWhole: (await verify(judge, records)).ok }).toEqual({ name, isWhole })
  }
})
