import { dice, htmlCopy } from '@nkidp/export/testing'
import { textOfHtml } from '@nkidp/export/verify'
import { sourceText } from '@nkidp/schema/testing'
import { get, sources } from '@nkidp/sino-dprk-data'
import { verify } from '@nkidp/sino-dprk-data/evidence'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test as madeUpTest } from './made-up.ts'
import { axeSource, markNewLooks, overflowAt, runAxe, violationsOf } from './observe.ts'
import { desktop, phone } from './site-test.ts'

const text = sourceText(sources[0]?.sha256)?.text ?? ''

const test = madeUpTest
  /** The page where a reader checks a copy. It reads one copy after another, so it is opened once. */
  .extend('page', async ({ tab, home, visit }, { onCleanup }) => {
    const address = `${home}source/`
    if (tab.page.url() !== address) await visit('source/')
    onCleanup(() => expect(tab.problems).toEqual([]))
    return tab.page
  })
  /** The same page as at first, in a context of its own, for a test that changes what it keeps. */
  .extend('newPage', async ({ open, home }, { onCleanup }) => {
    const { page, problems } = await open(`${home}source/`, { viewport: desktop })
    onCleanup(() => expect(problems).toEqual([]))
    return page
  })

/** What the page says about a copy, once it has read it. */
async function answer(page: Page): Promise<string> {
  const status = page.locator('#check [role=status]').filter({ hasText: /^(?!Reading)./ })
  await status.waitFor()
  return (await status.textContent()) ?? ''
}
async function choose(page: Page, name: string, content: string): Promise<string> {
  await page.locator('#file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })
  return answer(page)
}
async function type(page: Page, content: string): Promise<string> {
  await page.locator('#copy').fill(content)
  await page.getByRole('button', { name: 'Check and read this text' }).press('Enter')
  return answer(page)
}

const dense = (words: string) => words.replace(/\s+/g, '')

/** For every record of which words are in a copy, these words, without white space. */
async function expectedIn(copy: string): Promise<Record<string, string>> {
  const { records } = await verify(copy)
  const found = records.flatMap(({ id, spans }) => {
    const units = new Set<number>()
    for (const span of spans)
      if (span.state !== 'missing')
        for (let unit = span.utf16.start; unit < span.utf16.end; unit++) units.add(unit)
    const words = [...units].sort((a, b) => a - b).map((unit) => copy[unit])
    return words.length === 0 ? [] : [[id, dense(words.join(''))] as const]
  })
  return Object.fromEntries(found)
}

/** The same, as the page marks it, for every record that it lists. */
const markedOn = async (page: Page): Promise<Record<string, string>> => {
  const marked = await page.evaluate(() => {
    const listed = document.querySelectorAll<HTMLElement>('#check .read [data-record]')
    const marks = [...document.querySelectorAll<HTMLElement>('#check mark')]
    return [...listed].map(({ dataset: { record = '' } }) => {
      const words = marks.filter(({ dataset }) => dataset['ids']?.split(' ').includes(record))
      return [record, words.map(({ textContent }) => textContent).join('')] as const
    })
  })
  return Object.fromEntries(marked.map(([id, words]) => [id, dense(words)]))
}

describe.skipIf(text === '')('with the text of the report (SINO_DPRK_SOURCES)', () => {
  test('all spans are found, and every record is listed and its words are marked', async ({
    page,
  }) => {
    expect(await type(page, text)).toMatch(
      /^Match: all \d+ cited passages were found where the records say\. Read as text\.$/,
    )
    expect(await markedOn(page)).toEqual(await expectedIn(text))
  })

  test.for([1, 2, 3])(
    'HTML is read as the command reads it, also with characters beyond the first plane (%i)',
    async (seed, { page }) => {
      const html = htmlCopy(`🏮🏮 A lantern\n\n${text}`, dice(seed))
      expect(await choose(page, 'report.html', html)).toMatch(
        /^Match: all \d+ cited passages were found.*\. Read as HTML\.$/,
      )
      expect(await markedOn(page)).toEqual(await expectedIn(textOfHtml(html).text))
    },
  )

  test('if one letter differs, missing words are counted and listed with their place, and nothing is kept', async ({
    newPage: page,
  }) => {
    await page.locator('#check [name=keep]').check()
    expect(await type(page, text.replace('apologize', 'apologise'))).toMatch(
      /^Partial match: \d+ of \d+ cited passages were found.*; \d+ were not\. .*Not kept: /,
    )
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(await page.locator('#check .kept').isVisible()).toBe(false)
    await page.locator('#check .result summary').click()
    expect(await page.locator('#check .missing').innerText()).toMatch(/\(at \d+–\d+\)/)
    expect(
      await page.locator('#check .missing [data-record=zhou-enlai-in-pyongyang-1970]').count(),
    ).toBe(1)
  })

  test('nothing in a copy is run or loaded; only the script that reads it is requested', async ({
    page,
  }) => {
    const requested: string[] = []
    const record = (request: { url(): string }) => requested.push(request.url())
    page.on('request', record)
    const html = `<img src="/a.png" onerror="window.harmed=1"><script>window.harmed=1</script><link rel="stylesheet" href="/b.css">${htmlCopy(text, dice(4))}<p>&lt;img src=x onerror="window.harmed=1"&gt;`
    expect(await choose(page, 'report.html', html)).toContain('Match')
    page.off('request', record)
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
    expect(
      await page.locator('#check .read img, #check .read script, #check .read link').count(),
    ).toBe(0)
    expect(requested).toEqual([expect.stringMatching(/\/_astro\/worker-[\w-]+\.js$/)])
  })

  test('a copy of three megabytes leaves the page responsive, and lines without a record are left out', async ({
    page,
  }) => {
    const size = await page.locator('#file').evaluate((input, text) => {
      const line = 'Another line, about a harbor. 🏮\n'
      const files = new DataTransfer()
      files.items.add(new File([line.repeat(100_000), text], 'large.txt'))
      if (input instanceof HTMLInputElement) input.files = files.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
      return files.files[0]?.size
    }, text)
    expect(size).toBeGreaterThan(3_000_000)
    const turns = await page.evaluate(async () => {
      let count = 0
      while (document.querySelector('#check .read') === null) {
        count += 1
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      return count
    })
    expect(turns).toBeGreaterThan(10)
    expect(await answer(page)).toMatch(
      /^Match: all \d+ cited passages were found.*\. Read as text\.$/,
    )
    expect(await page.locator('#check .left-out').count()).toBe(1)
    expect((await page.locator('#check .result').innerText()).length).toBeLessThan(100_000)
  })

  test('axe finds no violation in the result, in light, dark and forced colors, and nothing overflows', async ({
    newPage: page,
  }) => {
    await choose(page, 'report.txt', `${text}\n${'W'.repeat(1900)}`)
    expect(await overflowAt(page, desktop.width)).toEqual([])
    await page.evaluate(axeSource)
    expect(await violationsOf(page, '#check', 'light')).toEqual([])
    expect(await overflowAt(page, phone.width)).toEqual([])
    await page.emulateMedia({ forcedColors: 'active' })
    await markNewLooks(page)
    expect(await runAxe(page, '#check', 'color-contrast', 'link-in-text-block')).toEqual([])
  })

  test('focus on a record highlights its words and no others', async ({ page }) => {
    await type(page, text)
    const record = 'schaefer-suspected-taiwan-bargain'
    await page.locator(`#check .read [data-record=${record}] a`).first().focus()
    const current = await page
      .locator('#check mark.current')
      .evaluateAll((marks) => marks.map((mark) => (mark as HTMLElement).dataset['ids']?.split(' ')))
    expect(current.length).toBeGreaterThan(0)
    for (const ids of current) expect(ids).toContain(record)
  })
})

describe.skipIf(text === '')('a copy that is kept in the browser (SINO_DPRK_SOURCES)', () => {
  const wordsOf = (id: 'pyongyang') => {
    const { start, end } = get(id).evidence![0]!
    return [...text].slice(start, end).join('')
  }
  /** What the page of a record shows of the copy: the words of each passage, and what of them is marked. */
  const shownOn = async (page: Page) => {
    const quotes = page.locator('.own-words blockquote:visible')
    return {
      words: (await quotes.locator('p').allInnerTexts()).map(dense),
      marked: (await quotes.locator('mark').allInnerTexts()).map(dense),
      lines: await page.locator('.own-words > p:visible').allInnerTexts(),
    }
  }
  const recordPage = 'r/pyongyang/'
  const noCopy = expect.stringMatching(
    /^We may not reprint the report\. Paste your copy once/,
  ) as string

  test('shows the words of every record in their sentence until it is forgotten, and only as the report has them', async ({
    home,
    open,
  }) => {
    const { page, problems, visit } = await open(`${home}source/`)
    expect(await type(page, text)).not.toContain('ept in this browser')
    await page.locator('#check [name=keep]').check()
    expect(await answer(page)).toMatch(/^Match: .* Kept in this browser\.$/)

    await visit(home + recordPage)
    await page.locator('.own-words mark').waitFor()
    const { words, marked, lines } = await shownOn(page)
    expect(marked).toEqual([dense(wordsOf('pyongyang'))])
    expect(words[0]).toContain(marked[0])
    expect(words[0]!.length).toBeGreaterThan(marked[0]!.length)
    expect(dense(text)).toContain(words[0])
    expect(lines).toEqual([])
    await page.evaluate(axeSource)
    expect(await runAxe(page, '.own-words')).toEqual([])

    await page.locator('.own-words footer a').first().click()
    await page.locator('#check mark.asked:focus').waitFor()
    expect((await page.locator('mark.asked').allInnerTexts()).map(dense)).toEqual(marked)
    await page.goBack()
    await page.locator('.own-words mark').waitFor()

    // The way back to a page that the browser shows as it was.
    const kept = await page.evaluate(() => ({ ...localStorage }))
    const goBackWith = (items: object) =>
      page.evaluate((items) => {
        localStorage.clear()
        Object.assign(localStorage, items)
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      }, items)
    await goBackWith({})
    expect(await shownOn(page)).toEqual({ words: [], marked: [], lines: [noCopy] })
    await goBackWith(kept)
    await page.locator('.own-words mark:visible').waitFor()
    expect(await shownOn(page)).toEqual({ words, marked, lines })

    await page.evaluate((words) => {
      for (const key of Object.keys(localStorage))
        localStorage.setItem(key, localStorage.getItem(key)!.replace(words, words.toUpperCase()))
    }, wordsOf('pyongyang'))
    await page.reload()
    await page.locator('.own-words [data-false]').waitFor()
    expect((await shownOn(page)).words).toEqual([])

    await visit(`${home}source/`)
    await page.getByRole('button', { name: 'Read it', exact: true }).click()
    expect(await answer(page)).toMatch(/^Partial match: /)
    await page.getByRole('button', { name: 'Delete it' }).click()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(await page.locator('#check .kept').isVisible()).toBe(false)

    await visit(home + recordPage)
    expect(await shownOn(page)).toEqual({ words: [], marked: [], lines: [noCopy] })
    expect(problems).toEqual([])
  })

  test('is not kept where the storage is full, and the page says so', async ({ newPage: page }) => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await page.locator('#check [name=keep]').check()
    expect(await type(page, text)).toMatch(
      /^Match: .* Not kept: this browser’s storage is full or blocked\.$/,
    )
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-verdict'))).toBe(
      'whole',
    )
  })
})

test.for(['', ' \n ', 'Another page, about a harbor and its lights.'])(
  'the text %j is not the report, and nothing of it is shown',
  async (other, { page }) => {
    expect(await type(page, other)).toMatch(
      /^Not the report: none of the \d+ cited passages were found\. Read as text\.$/,
    )
    expect(await page.locator('#check .read').count()).toBe(0)
  },
)

test('a file that is neither text nor HTML is named, with what to do', async ({ page }) => {
  expect(await choose(page, 'report.pdf', '%PDF-1.7\n')).toBe(
    'report.pdf cannot be checked: found a PDF; expected text or HTML. Save the report as HTML, or its text in UTF-8 as a .txt file',
  )
})

test('a dropped file is read like a chosen one', async ({ page }) => {
  await page.locator('#check form').evaluate((form) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['<p>Another page'], 'dropped.html'))
    form.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  expect(await answer(page)).toMatch(/^Not the report: .*\. Read as HTML\.$/)
})
