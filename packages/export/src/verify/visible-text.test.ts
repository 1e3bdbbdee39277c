import { normalize } from '@nkidp/schema/text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dice, htmlCopy } from '../testing/html-copy.ts'
import { textOfHtml } from './visible-text.ts'

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
  ['nothing', '', ''],
])('of %s, it gives what a reader sees', (_, html, text) => {
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
