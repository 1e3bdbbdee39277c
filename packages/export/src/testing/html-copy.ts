const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u2018': '&lsquo;',
  '\u2019': '&rsquo;',
  '\u201c': '&ldquo;',
  '\u201d': '&rdquo;',
  '\u2013': '&ndash;',
  '\u2014': '&mdash;',
  é: '&eacute;',
  '\u00a0': '&nbsp;',
  '\u00ad': '&shy;',
}

const inline = [
  ['<b>', '</b>'],
  ['<em class="x > y">', '</em>'],
  ['<a href="/?a=1&amp;b=2">', '</a>'],
  ['<span><i>', '</i></span>'],
  ['<x-term>', '</x-term>'],
] as const

/** A text as a saved page, its paragraphs as elements, its lines broken, its characters escaped in many ways. */
export function htmlCopy(text: string, roll: (limit: number) => number): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) =>
    paragraph
      .split('\n')
      .map((line) => words(line, roll))
      .join(roll(2) === 0 ? '<br>\n' : '<br/>'),
  )
  const blocks = paragraphs.map(
    (paragraph) => `${['<p>', '<div class="a"><div>', '<li>', '<h2>'][roll(4)]}${paragraph}`,
  )
  return `<!-- saved from url=(0041)https://example.org/a/page -->
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A title | A site</title><style>p { color: red }</style>
<script>const page = ${JSON.stringify(text.slice(0, 200)).replaceAll('</', '<\\/')}</script></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/about">About</a></ul></nav><noscript>Turn it on.</noscript>
<main>${blocks.join('\n<!-- an advertisement --><script>track("a < b")</script>\n')}</main>
<footer>© 2031&nbsp;A site<template>Nothing</template></footer></body></html>`
}

const spaces = [' ', ' ', ' ', '\n    ', '&nbsp;', ' <!-- --> ', '&#x20;']

const words = (line: string, roll: (limit: number) => number): string =>
  line
    .split(/( )/)
    .map((word) => {
      if (word === ' ') return spaces[roll(spaces.length)]
      const [open, close] = roll(9) === 0 ? (inline[roll(inline.length)] ?? ['', '']) : ['', '']
      const hyphenated = (roll(7) === 0 ? word.normalize('NFD') : word).replace(
        /(?<=[a-z])(?=[a-z])/g,
        () => (roll(50) === 0 ? '\u00ad' : ''),
      )
      return `${open}${[...hyphenated].map((char) => escaped(char, roll)).join('')}${close}`
    })
    .join('')

function escaped(char: string, roll: (limit: number) => number): string {
  const code = char.codePointAt(0) ?? 0
  const ways = [`&#${code};`, `&#x${code.toString(16)};`, named[char] ?? char]
  return /[&<>]/.test(char) || (code > 0x7f && roll(3) === 0) || roll(60) === 0
    ? (ways[roll(3)] ?? '')
    : char
}
