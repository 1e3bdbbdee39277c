import { normalize } from '@nkidp/schema/text'
import { dice, onceWrong } from '@nkidp/schema/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlCopy } from '../testing/html-copy.ts'
import { copyOfText } from './copy-of.ts'
import { Unreadable } from './unreadable.ts'
import { textOfHtml as visibleTextOf, textOfXhtml } from './visible-text.ts'

const textOfHtml = (page: string) => visibleTextOf(page).text

test.each([
  [
    'entities',
    'a&amp;b &lt;c&gt; &ldquo;d&rdquo; &#8212;&#x2014; &eacute; &hellip;',
    'a&b <c> "d" -- é …',
  ],
  [
    'elements within a line',
    'N<b>or</b>th <a href="x">Korea</a><sup></sup>n<wbr>s',
    'North Koreans',
  ],
  ['an element that is not known, as within a line', 'a(<x-term>b</x-term>)', 'a(b)'],
  ['comments, in the middle of a word too', 'a<!-- b -->c', 'ac'],
  [
    'scripts, styles, and what is in the head',
    '<title>t</title><script>s("<p>")</script><style>p{}</style><body>a<script>b</script>',
    'a',
  ],
  [
    'what no browser shows',
    '<noscript>a<p>b</noscript><template>c</template><iframe>d</iframe>e',
    'e',
  ],
  ['tags that are not closed', '<ul><li>a<li>b</ul><p>c<p>d', 'a b c d'],
  ['attributes with what looks like markup', '<p title="a>b <c>">d</p>', 'd'],
  [
    'words in upper case by a style, in the case of the page',
    '<style>b { text-transform: uppercase }</style><b>a Name</b> <i style="text-transform:capitalize">b</i>',
    'a Name b',
  ],
  ['nothing', '', ''],
])('of %s, it gives what a reader sees', (name, html, text) => {
  const kind = name.includes('upper case') ? 'Upper case by style' : 'What a reader sees'
  onceWrong(kind, name, `read as “${text}”`)
  expect(normalize(textOfHtml(html))).toBe(text)
})

test.each([
  '<p>a</p><p>b</p>',
  'a<br>b',
  '<table><tr><td>a<td>b</table>',
  '<div>a<div>b</div></div>',
  '<h1>a</h1>b',
  'a<hr>b',
])('in %j, it sets two words apart', (html) => {
  expect(normalize(textOfHtml(html))).toBe('a b')
})

test('the text of a page is what was put into it, whatever the markup', () => {
  const line = fc.string({ unit: fc.constantFrom(...'abc fi é“”‘’—&<>"\'\u00ad한\u{1f3ee}') })
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 0x7ffffffe }),
      (lines, seed) => {
        const text = lines.map((each) => each.trim()).join('\n\n')
        expect(normalize(textOfHtml(htmlCopy(text, dice(seed))))).toBe(
          normalize(`Home About ${text} © 2031 A site`),
        )
      },
    ),
    { numRuns: 1000 },
  )
})

test('a page that is nested as deep as no stack of calls is read', () => {
  expect(textOfHtml(`${'<div>'.repeat(20_000)}deep`).trim()).toBe('deep')
})

const tooCostly = 'it has more than 100,000,000 steps to match its style sheets with its elements'
const nestedFrames = Array.from({ length: 12 }).reduce<string>(
  (page) => `<iframe srcdoc="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
  'x',
)

test.each([
  [
    'formatting elements that multiply',
    '<p>' + Array.from({ length: 8000 }, (_, n) => `<b x=${n}>`).join('') + '</p><p>x'.repeat(8000),
    'it has more than 1,000,000 elements',
  ],
  [
    'style sheets that cost too much',
    '<style>p:nth-child(2n){display:none}</style>' + '<p>x'.repeat(30_000),
    tooCostly,
  ],
  [
    'nested rules',
    '<style>' + 'a{'.repeat(20_000) + '</style>',
    'its style sheets are nested too deeply',
  ],
  [
    'nested layers',
    '<style>' + '@layer a{'.repeat(20_000) + '</style>',
    'its style sheets are nested too deeply',
  ],
  [
    'nested selectors',
    '<style>' + ':not('.repeat(20_000) + 'a' + ')'.repeat(20_000) + '{display:none}</style>',
    'a selector in its style sheets is nested too deeply',
  ],
  [
    'nested conditions on a host',
    `<p><template shadowrootmode=open><style>:host(${':is('.repeat(2000)}a${')'.repeat(2001)}{display:none}</style>`,
    'a selector in its style sheets is nested too deeply',
  ],
  ['selectors that multiply', '<style>' + '& & {'.repeat(40) + 'display:none</style>', tooCostly],
  ['nested frames', nestedFrames, 'its frames are nested more than 10 deep'],
])('gives up on %s', (name, page, message) => {
  onceWrong('Costly copies', name, message)
  expect(() => textOfHtml(page)).toThrow(new Unreadable(message))
})

test('gives up on XHTML that is nested too deeply or not well-formed', () => {
  onceWrong('Costly copies', '15,000 × `<a>` in XHTML', 'a limit, in one sentence')
  expect(() => textOfXhtml('<a>'.repeat(15_000))).toThrow(
    new Unreadable('it has more than 100,000,000 levels around its elements'),
  )
  expect(() => textOfXhtml('<a>&nothing;</a>')).toThrow(
    /^it is not well-formed XHTML \(1:12: undefined entity\.\)/,
  )
})

/** Pages that are large or odd, and read all the same. */
test.each([
  ['elements', '<div>'.repeat(100_000) + 'x', 'x'],
  ['attributes', `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}`).join(' ')}>x`, 'x'],
  ['declarations', `<b style="${'color:red;'.repeat(100_000)}">x</b>`, 'x'],
  ['comments', '<!---->'.repeat(100_000) + 'x', 'x'],
  ['marks', `<p>${'&#x301;&#x316;'.repeat(100_000)}`, undefined],
  [
    'slots',
    `<div><template shadowrootmode=open>${'<slot></slot>'.repeat(50_000)}</template>${'<b>x</b>'.repeat(50_000)}`,
    undefined,
  ],
  [
    'short styles beside a long one',
    `<style>${'a{color:red}'.repeat(50_000)}</style>` + '<p style="color:red">x'.repeat(5000),
    undefined,
  ],
])('reads many %s', (name, page, text) => {
  onceWrong('Costly copies', `many ${name} in HTML`, 'read in linear time')
  const read = normalize(textOfHtml(page))
  expect(read).toBe(text ?? read)
  expect(read.length).toBeGreaterThan(0)
})

test.each([
  ['<!---->'.repeat(30) + 'x', 'text'],
  ['<!---->'.repeat(30) + '<p>x', 'html'],
  ['<!--'.repeat(1_000_000), 'text'],
  ['<?xml>'.repeat(1_000_000), 'text'],
  [' '.repeat(1_000_000), 'text'],
])('a long beginning does not keep it from telling what a copy is (%#)', (content, readAs) => {
  onceWrong(
    'Costly copies',
    `${content.length} characters of \`${content.slice(0, 7)}\``,
    `read as ${readAs}`,
  )
  expect(copyOfText(content, '-').readAs).toBe(readAs)
})
