import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { sources } from '@nkidp/sino-dprk-data'
import { verify } from '@nkidp/sino-dprk-data/evidence'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { dice, htmlCopy } from '@nkidp/export/testing'
import { textOfHtml } from '@nkidp/export/verify'
import { onSite } from './on-site.ts'

const texts = globSync(`${process.env['SINO_DPRK_SOURCES'] ?? ''}/*.txt`).map((file) =>
  readFileSync(file, 'utf8'),
)
const text =
  texts.find((each) => createHash('sha256').update(each).digest('hex') === sources[0]?.sha256) ?? ''

const test = onSite.extend('page', async ({ visit }, { onCleanup }) => {
  const { page, problems } = await visit('source/', { viewport: { width: 1280, height: 900 } })
  onCleanup(() => expect(problems).toEqual([]))
  return page
})

/** What the page says of a copy. */
const said = async (page: Page): Promise<string> => {
  const status = page.locator('#check [role=status]')
  await page.waitForFunction(
    () => !/^(Reading.*)?$/.test(document.querySelector('#check [role=status]')?.textContent ?? ''),
  )
  return (await status.textContent()) ?? ''
}
const choose = async (page: Page, name: string, content: string): Promise<string> => {
  await page.locator('#file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })
  return said(page)
}
const type = async (page: Page, content: string): Promise<string> => {
  await page.locator('#copy').fill(content)
  await page.locator('#copy').press('Tab')
  await page.keyboard.press('Enter')
  return said(page)
}

/** The words that the page marks for each record, and the records that it lists, in the order in which it shows them. */
const shown = (page: Page) =>
  page.evaluate(() => ({
    marked: [...document.querySelectorAll<HTMLElement>('#check mark')].map(
      ({ dataset, textContent }) => ({ ids: (dataset['ids'] ?? '').split(' '), text: textContent }),
    ),
    listed: [
      ...new Set(
        [...document.querySelectorAll<HTMLElement>('#check .read [data-record]')].map(
          ({ dataset }) => dataset['record'],
        ),
      ),
    ],
  }))

const dense = (words: string) => words.replace(/\s+/g, '')

/** Every record of which all words were found, with these words as they stand in the copy, once each. */
async function found(copy: string) {
  const { records } = await verify(copy)
  return records.flatMap(({ id, spans }) => {
    const at = new Set(
      spans.flatMap((span) =>
        span.state === 'missing'
          ? []
          : Array.from(
              { length: span.utf16.end - span.utf16.start },
              (_, index) => span.utf16.start + index,
            ),
      ),
    )
    return at.size === 0
      ? []
      : [
          {
            id,
            words: dense(
              [...at]
                .sort((a, b) => a - b)
                .map((unit) => copy[unit])
                .join(''),
            ),
          },
        ]
  })
}

describe.skipIf(text === '')(
  'with the text of the page (SINO_DPRK_SOURCES names its folder)',
  () => {
    test('all spans of it are found, and every record that stands on it is beside the words that it stands on', async ({
      page,
    }) => {
      expect(await type(page, text)).toMatch(
        /^This is the page: the words of all (\d+) spans are in it\. \1 at the place that the records give, 0 elsewhere in your text, 0 not found; read as text\.$/,
      )
      const { marked, listed } = await shown(page)
      const expected = await found(text)
      expect([...listed].sort()).toEqual(expected.map(({ id }) => id as string).sort())
      for (const { id, words } of expected)
        expect(
          dense(
            marked
              .filter(({ ids }) => ids.includes(id))
              .map((mark) => mark.text)
              .join(''),
          ),
          id,
        ).toBe(words)
    })

    test.for([1, 2, 3])(
      'a page saved as HTML is read as the command reads it, and signs beyond the first plane move no mark (%i)',
      async (seed, { page }) => {
        const html = htmlCopy(`🏮🏮 A lantern\n\n${text}`, dice(seed))
        expect(await choose(page, 'page.html', html)).toMatch(
          /^This is the page: .* 0 not found; read as HTML\.$/,
        )
        const { marked } = await shown(page)
        for (const { id, words } of await found(textOfHtml(html)))
          expect(
            dense(
              marked
                .filter(({ ids }) => ids.includes(id))
                .map((mark) => mark.text)
                .join(''),
            ),
            id,
          ).toBe(words)
      },
    )

    test('what is missing is counted and named, with its place', async ({ page }) => {
      expect(await type(page, text.replace('apologize', 'apologise'))).toMatch(
        /^The words of \d+ of \d+ spans are in it; those of \d+ are missing\./,
      )
      await page.locator('#check summary').click()
      expect(await page.locator('#check .missing').innerText()).toMatch(/\(at \d+–\d+\)/)
      expect(
        await page.locator('#check .missing [data-record=zhou-enlai-in-pyongyang-1970]').count(),
      ).toBe(1)
    })

    test('nothing that a copy holds is run or loaded, and nothing is asked for but the script that reads it', async ({
      page,
    }) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      const html = `<img src="/a.png" onerror="window.harmed=1"><script>window.harmed=1</script><link rel="stylesheet" href="/b.css">${htmlCopy(text, dice(4))}<p>&lt;img src=x onerror="window.harmed=1"&gt;`
      expect(await choose(page, 'page.html', html)).toContain('This is the page')
      expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
      expect(
        await page.locator('#check .read img, #check .read script, #check .read link').count(),
      ).toBe(0)
      expect(asked).toHaveLength(1)
      expect(asked[0]).toMatch(/\/_astro\/worker-[\w-]+\.js$/)
    })

    test('a copy of ten megabytes does not hold up the page, and what of it no record stands on is left out', async ({
      page,
    }) => {
      const large = `${'Another line, about a harbor. 🏮\n'.repeat(320_000)}${text}`
      expect(Buffer.byteLength(large)).toBeGreaterThan(10_000_000)
      await page
        .locator('#file')
        .setInputFiles({ name: 'large.txt', mimeType: '', buffer: Buffer.from(large) })
      const turns = await page.evaluate(async () => {
        let count = 0
        while (document.querySelector('#check .read') === null) {
          count += 1
          await new Promise((resolve) => setTimeout(resolve, 10))
        }
        return count
      })
      expect(turns).toBeGreaterThan(10)
      expect(await said(page)).toMatch(/^This is the page: .*, 0 not found; read as text\.$/)
      expect(await page.locator('#check .left-out').count()).toBe(1)
      expect((await page.locator('#check .result').innerText()).length).toBeLessThan(100_000)
    })

    test.for([
      { width: 1280, colorScheme: 'light' },
      { width: 390, colorScheme: 'dark' },
    ] as const)(
      'what it shows has no violation for axe, and nothing sticks out: %o',
      async ({ width, colorScheme }, { page }) => {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await choose(page, 'page.txt', `${text}\n${'W'.repeat(1900)}`)
        const { violations } = await new AxeBuilder({ page }).include('#check').analyze()
        expect(
          violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })),
        ).toEqual([])
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0)
      },
    )

    test('pointing to a record marks its words, and no others', async ({ page }) => {
      await type(page, text)
      const link = page
        .locator('#check .read [data-record=schaefer-suspected-taiwan-bargain] a')
        .first()
      await link.focus()
      const current = await page
        .locator('#check mark.current')
        .evaluateAll((marks) =>
          marks.map((mark) => (mark as HTMLElement).dataset['ids']?.split(' ') ?? []),
        )
      expect(current.length).toBeGreaterThan(0)
      for (const ids of current) expect(ids).toContain('schaefer-suspected-taiwan-bargain')
    })
  },
)

test.for(['', ' \n ', 'Another page, about a harbor and its lights.'])(
  'the text %j is said not to be the page, and nothing of it is shown',
  async (other, { page }) => {
    expect(await type(page, other)).toMatch(
      /^This is not the page: it has the words of none of the \d+ spans\. 0 at the place that the records give, 0 elsewhere in your text, \d+ not found; read as text\.$/,
    )
    expect(await page.locator('#check .read').count()).toBe(0)
  },
)

test('what is neither text nor HTML is named, with what to do', async ({ page }) => {
  expect(await choose(page, 'page.pdf', '%PDF-1.7\n')).toBe(
    'page.pdf cannot be read: found a PDF; expected text or HTML. Save the page as HTML, or its text in UTF-8 as a .txt file',
  )
})

test('a file that is dropped is read as one that is chosen', async ({ page }) => {
  await page.locator('#check form').evaluate((form) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['<p>Another page'], 'dropped.html'))
    form.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  expect(await said(page)).toMatch(/^This is not the page: .*; read as HTML\.$/)
})
