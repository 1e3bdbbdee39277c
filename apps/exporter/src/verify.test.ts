import { writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { installedDataset } from '@nkidp/export'
import { htmlCopy } from '@nkidp/export/testing'
import { dice, emptyFolder, onceWrong, sourceText } from '@nkidp/schema/testing'
import { textOfHtml } from '@nkidp/export/verify'
import { verify, type Verification } from '@nkidp/sino-dprk-data/evidence'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outcome, shell, start } from '../test/command.ts'
import { verifyCopy } from './verify.ts'

const {
  meta,
  sources: [source],
} = installedDataset()
const report = sourceText(source?.sha256)?.text

/** A page in windows-1252, each byte as a character; other characters are numeric references. */
const windows1252 = (html: string): string =>
  html
    .replace('utf-8', 'iso-8859-1')
    .replaceAll("'", '\x92')
    .replace(/[^\0-\xff]/gu, (char) => `&#${char.codePointAt(0)};`)

const { signal } = new AbortController()

async function verified(content: string | Buffer, name = 'copy.txt', json = false) {
  const folder = emptyFolder()
  writeFileSync(join(folder, name), content)
  const { text, ok } = await verifyCopy(join(folder, name), json, signal)
  return { text: text.replaceAll(join(folder, name), name), ok }
}

describe.skipIf(report === undefined)('with the text of the report', () => {
  const text = report ?? ''

  test('every span is exact, in a row for each record', async () => {
    const { text: printed, ok } = await verified(text)
    expect(ok).toBe(true)
    expect(printed).toMatch(/^Record +Exact +Relocated +Missing\n/)
    expect(printed).toMatch(/^pyongyang +1$/m)
    expect(printed).toMatch(
      /\n\n(\d+) spans of \d+ records: \1 exact, 0 relocated, 0 missing\.\ncopy\.txt, read as text; @nkidp\/sino-dprk-data \S+\.$/,
    )
  })

  test('a span with another letter is missing, between its nearest neighbors in the copy', async () => {
    const copy = `A menu\n\n${text.replace('apologize', 'apologise')}`
    const { text: printed, ok } = await verified(copy)
    expect(ok).toBe(false)
    expect(printed).toMatch(/^zhou-enlai-in-pyongyang-1970( +\d+)+$/m)
    expect(printed).toMatch(
      /^Missing, with the nearest words that were found and their offsets in the copy:\n(?: {2}\S+ {2}evidence\[\d\]\n {4}after \d+–\d+ “.*”\n {4}before \d+–\d+ “.*”\n)+$/m,
    )
    const [, after, before] =
      /^ {2}zhou-enlai-in-pyongyang-1970 {2}evidence\[\d+\]\n {4}after \d+–(\d+) .*\n {4}before (\d+)–/m.exec(
        printed,
      ) ?? []
    expect([...copy].slice(Number(after), Number(before)).join('')).toContain('apologise')
  })

  test.each<[string, (text: string) => string | Buffer, string]>([
    ['CRLF', (each) => each.replaceAll('\n', '\r\n'), 'copy.txt'],
    ['a byte order mark', (each) => `\ufeff${each}`, 'copy.txt'],
    ['UTF-16', (each) => Buffer.from(`\ufeff${each}`, 'utf16le'), 'copy.txt'],
    ['NFD', (each) => each.normalize('NFD'), 'copy'],
    ['HTML by its beginning', (each) => htmlCopy(each, dice(1)), 'copy'],
    ['HTML by its name', (each) => `Welcome. ${each.replaceAll('\n', '<br>')}`, 'copy.HTM'],
    [
      'HTML in the encoding that it names',
      (each) => Buffer.from(windows1252(htmlCopy(each, dice(2))), 'latin1'),
      'page.html',
    ],
  ])('reads a copy in %s', async (_, written, name) => {
    const { text: printed, ok } = await verified(written(text), name)
    expect(ok).toBe(true)
    expect(printed).toContain(' 0 missing.')
  })

  test('reads a copy from stdin', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'page.html'), htmlCopy(text, dice(3)))
    const { code, stdout, stderr } = await shell(folder, '$CLI verify - < page.html')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('\nStandard input, read as HTML; ')
  })

  test('--json gives the result of verify, with the copy and the dataset', async () => {
    const { text: printed } = await verified(`🏮\n${text}`, 'copy.txt', true)
    const { copy, dataset, ...verification } = JSON.parse(printed) as Verification &
      Record<'copy' | 'dataset', unknown>
    expect({ copy, dataset }).toEqual({
      copy: { file: 'copy.txt', readAs: 'text' },
      dataset: { name: meta.name, version: meta.version, fingerprint: meta.fingerprint },
    })
    expect(verification).toEqual(await verify(`🏮\n${text}`))
  })

  test('finds every span in pages saved as HTML, whatever the markup', async () => {
    let escapes = 0
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 0x7ffffffe }), async (seed) => {
        const html = htmlCopy(text, dice(seed))
        escapes += html.match(/&[#a-z0-9]+;|<[a-z]/gi)?.length ?? 0
        expect((await verify(textOfHtml(html).text)).counts.missing).toBe(0)
      }),
      { numRuns: 40 },
    )
    expect(escapes).toBeGreaterThan(4_000)
  })
})

test.each([
  ['', 0],
  ['Another page.', 13],
  [`${source?.title}\n\nAnother page, with its title. ${'x'.repeat(2000)}`, undefined],
])('says what was expected if %j is not a copy', async (text, length = [...text].length) => {
  const { text: printed, ok } = await verified(text)
  expect(ok).toBe(false)
  expect(printed).toContain(
    `copy.txt is not a copy of the report: it has ${length.toLocaleString('en')} characters of text and hardly any of the cited words.\nExpected: “${source?.title}”\n`,
  )
  expect(printed).toContain(source?.sha256)
  expect(printed).toMatch(/\n\n\d+ spans of \d+ records: \d exact, \d relocated, \d+ missing\./)
  expect(printed.split('\n').length).toBeLessThan(10)
})

test.each<[string, Buffer | string, string]>([
  ['copy.pdf', '%PDF-1.7\n', 'found a PDF;'],
  ['copy.docx', 'PK\x03\x04\x14\0', 'found a ZIP archive'],
  ['copy.rtf', '{\\rtf1 ', 'found an RTF document;'],
  [
    'copy.mhtml',
    'From: <Saved by Blink>\r\nSubject: A\r\n page\r\nMIME-Version: 1.0\r\n\r\n<html>',
    'found a MIME archive',
  ],
  ['copy.webarchive', 'bplist00', 'found a web archive of Safari;'],
  ['copy.png', Buffer.from([0x41, 0, 0x42]), 'found a binary file;'],
  ['copy.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'found bytes that are not UTF-8;'],
])('refuses %s, which is neither text nor HTML', (name, content, message) =>
  expect(verified(content, name)).rejects.toThrow(
    new RegExp(
      `${name} cannot be checked: ${message}.*expected text or HTML\\. Save the report as HTML, or its text in UTF-8 as a \\.txt file$`,
    ),
  ),
)

test.each([
  ['missing.txt', 'missing.txt cannot be checked: ENOENT: no such file or directory'],
  ['.', '. cannot be checked: EISDIR: illegal operation on a directory'],
])('refuses %s', (file, message) =>
  expect(verifyCopy(file, false, signal)).rejects.toThrow(message),
)

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops it while it works', async (name) => {
  onceWrong('Costly copies', `${name} while verify works`, 'stopped')
  const folder = emptyFolder()
  writeFileSync(join(folder, 'long.txt'), 'words '.repeat(5_000_000))
  const child = start(folder, ['verify', 'long.txt'])
  await setTimeout(1500)
  child.kill(name)
  const asked = performance.now()
  const { code, stdout, stderr } = await outcome(child)
  expect(performance.now() - asked).toBeLessThan(1500)
  expect({ code, stdout, stderr }).toEqual({
    code: 128 + constants.signals[name],
    stdout: '',
    stderr: `error: stopped by ${name}; nothing was written\n`,
  })
})

test.each<[string, string, string]>([
  [
    'page.html',
    '<p>' + Array.from({ length: 8000 }, (_, n) => `<b x=${n}>`).join('') + '</p><p>x'.repeat(8000),
    'it has more than 1,000,000 elements',
  ],
  [
    'page.xhtml',
    '<html><p>',
    'it is not well-formed XHTML (1:9: unclosed tag: p). If a browser reads it as HTML, name it .html',
  ],
])('refuses %s, whose limit or fault it names in one sentence', (name, content, message) =>
  expect(verified(content, name)).rejects.toThrow(
    new RegExp(`${name} cannot be checked: ${message.replace(/[().:]/g, '\\$&')}$`),
  ),
)

test.each([
  [
    '2 for a stream without an end',
    '- < /dev/zero',
    2,
    /^error: standard input cannot be checked: it has more than 32 MiB/,
  ],
  ['1 for another page', '- < /dev/null', 1, /^$/],
])('the exit code is %s', async (_, line, code, stderr) => {
  expect(await shell(emptyFolder(), `$CLI verify ${line}`)).toMatchObject({
    code,
    stderr: expect.stringMatching(stderr) as string,
  })
})
