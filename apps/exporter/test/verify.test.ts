import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Verification } from '@nkidp/sino-dprk-data/evidence'
import { verify } from '@nkidp/sino-dprk-data/evidence'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { installedDataset } from '../src/installed.ts'
import { textOfHtml } from '../src/verify/html-text.ts'
import { emptyFolder, run, shell } from './command.ts'
import { dice, htmlCopy } from './html-copy.ts'

const {
  meta,
  sources: [source],
} = installedDataset()
const texts = globSync(`${process.env['SINO_DPRK_SOURCES'] ?? ''}/*.txt`).map((file) =>
  readFileSync(file, 'utf8'),
)
const page = texts.find(
  (text) => createHash('sha256').update(text).digest('hex') === source?.sha256,
)

/** A page as its bytes in windows-1252, each as a character; what that lacks stands as a number. */
const windows1252 = (html: string): string =>
  html
    .replace('utf-8', 'iso-8859-1')
    .replaceAll("'", '\x92')
    .replace(/[^\0-\xff]/gu, (char) => `&#${char.codePointAt(0)};`)

async function verified(content: string | Buffer, name = 'copy.txt', ...more: readonly string[]) {
  const folder = emptyFolder()
  writeFileSync(join(folder, name), content)
  return run(folder, ['verify', name, ...more])
}

describe.skipIf(page === undefined)('with the text of the page', () => {
  const text = page ?? ''

  test('every span of it is exact, in a row for each record, and the code is 0', async () => {
    const { code, stdout, stderr } = await verified(text)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Record +Exact +Relocated +Missing\n/)
    expect(stdout).toMatch(/^pyongyang +1$/m)
    expect(stdout).toMatch(
      /\n\n(\d+) spans of \d+ records: \1 exact, 0 relocated, 0 missing\.\ncopy\.txt, read as text; @nkidp\/sino-dprk-data \S+\.\n$/,
    )
  })

  test('one letter within a span makes it missing, and the code 1', async () => {
    const { code, stdout } = await verified(text.replace('apologize', 'apologise'))
    expect(code).toBe(1)
    expect(stdout).toMatch(/^zhou-enlai-in-pyongyang-1970( +1){2}?$/m)
    expect(stdout).toMatch(
      /^Missing, with the nearest words that were found, and their offsets in the copy:\n(?: {2}\S+ {2}evidence\[\d\]\n {4}after \d+–\d+ “.*”\n {4}before \d+–\d+ “.*”\n)+$/m,
    )
  })

  test('a missing span stands between the words that are told beside it, at their offsets in the copy', async () => {
    const copy = `A menu\n\n${text.replace('apologize', 'apologise')}`
    const { stdout } = await verified(copy)
    const [, after, before] =
      /^ {2}zhou-enlai-in-pyongyang-1970 {2}evidence\[0\]\n {4}after \d+–(\d+) .*\n {4}before (\d+)–/m.exec(
        stdout,
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
  ])('a copy in %s is read', async (_, written, name) => {
    const { code, stdout, stderr } = await verified(written(text), name)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(' 0 missing.')
  })

  test('a copy is read from standard input', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'page.html'), htmlCopy(text, dice(3)))
    const { code, stdout } = await shell(folder, '$CLI verify - < page.html')
    expect(code).toBe(0)
    expect(stdout).toContain('\nStandard input, read as HTML; ')
  })

  test('--json gives what verify gives, of which copy and which dataset', async () => {
    const { code, stdout } = await verified(`🏮\n${text}`, 'copy.txt', '--json')
    const { copy, dataset, ...verification } = JSON.parse(stdout) as Verification &
      Record<'copy' | 'dataset', unknown>
    expect({ code, copy, dataset }).toEqual({
      code: 0,
      copy: { file: 'copy.txt', readAs: 'text' },
      dataset: { name: meta.name, version: meta.version, fingerprint: meta.fingerprint },
    })
    expect(verification).toEqual(await verify(`🏮\n${text}`))
  })

  test('in pages saved as HTML, every span is found, whatever the markup', async () => {
    let escapes = 0
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 0x7ffffffe }), async (seed) => {
        const html = htmlCopy(text, dice(seed))
        escapes += html.match(/&[#a-z0-9]+;|<[a-z]/gi)?.length ?? 0
        expect((await verify(textOfHtml(html))).counts.missing).toBe(0)
      }),
      { numRuns: 100 },
    )
    expect(escapes).toBeGreaterThan(10_000)
  })
})

test.each([
  ['', 0],
  ['Another page.', 13],
  [`${source?.title}\n\nAnother page, with its title. ${'x'.repeat(2000)}`, undefined],
])(
  'of a text that is not the page, %j, it says so, and what was expected, and the code is 1',
  async (text, length = [...text].length) => {
    const { code, stdout } = await verified(text)
    expect(code).toBe(1)
    expect(stdout).toContain(
      `copy.txt is not the page: it has ${length.toLocaleString('en')} characters of text, and hardly any of the words.\nExpected: “${source?.title}”\n`,
    )
    expect(stdout).toContain(source?.sha256)
    expect(stdout).toMatch(/\n\n\d+ spans of \d+ records: \d exact, \d relocated, \d+ missing\./)
    expect(stdout.split('\n').length).toBeLessThan(10)
  },
)

describe('what is neither text nor HTML is refused with 2, and named', () => {
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
  ])('%s', async (name, content, message) => {
    const { code, stdout, stderr } = await verified(content, name)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(
      /^sino-dprk-export: .* cannot be read: .*expected text or HTML\. Save the page as HTML, or its text in UTF-8 as a \.txt file\nSee sino-dprk-export --help\.\n$/,
    )
    expect(stderr).toContain(message)
  })
})

test.each([
  [
    'a file that is not there',
    'verify nothing.txt',
    'nothing.txt cannot be read: ENOENT: no such file or directory',
  ],
  ['a folder', 'verify .', '. cannot be read: EISDIR: illegal operation on a directory'],
  [
    'what has no end',
    'verify - < /dev/zero',
    'standard input cannot be read: it has more than 32 MiB',
  ],
])('%s cannot be read, and the code is 2, as for an --input', async (_, line, message) => {
  const { code, stdout, stderr } = await shell(emptyFolder(), `$CLI ${line}`)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^sino-dprk-export: .*\nSee sino-dprk-export --help\.\n$/)
  expect(stderr).toContain(message)
})

test.each([
  [[], 'verify needs a file with a copy of the page, or - for standard input'],
  [['a', 'b'], 'verify takes one file, and found "a", "b"'],
  [['a', '--jsn'], "unknown option '--jsn' (Did you mean --json?)"],
])('verify %j is wrong usage, and the code is 2', async (argv, message) => {
  expect(await run(emptyFolder(), ['verify', ...argv])).toEqual({
    code: 2,
    stdout: '',
    stderr: `sino-dprk-export: ${message}\nSee sino-dprk-export --help.\n`,
  })
})

test('verify --help fits 80 columns, and tells every option and exit code', async () => {
  const { code, stdout } = await run(emptyFolder(), ['verify', '--help'])
  expect(code).toBe(0)
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  for (const part of [
    /--json/,
    /exact/,
    /relocated/,
    /missing/,
    ...[0, 1, 2].map((each) => new RegExp(`^  ${each}  `, 'm')),
  ])
    expect(stdout).toMatch(part)
})
