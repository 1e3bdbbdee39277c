import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { built } from './site.ts'

test.each(globSync('chronology/**/*.html', { cwd: built }))(
  'on %s nothing is drawn over the glyph of an act',
  (page) => {
    const { document } = parseHTML(readFileSync(join(built, page), 'utf8'))
    const parts = [...document.querySelectorAll('[data-picture] a')].map((mark) =>
      [...mark.children].map(({ localName }) => localName),
    )
    const glyphs = parts.filter((names) => names.includes('use'))
    expect(glyphs.length).toBeGreaterThan(0)
    for (const names of glyphs)
      expect(names.slice(names.indexOf('use')).filter((name) => name !== 'use')).toEqual(['text'])
  },
)
