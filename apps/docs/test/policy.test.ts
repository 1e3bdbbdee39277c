import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { built } from './site.ts'

const pages = globSync('**/*.html', { cwd: built, exclude: (name) => name === 'exports' })
const policyOf = (html: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split('; ') ?? []

test('every page has a policy that lets in no script but the files of the site', () => {
  expect(pages.length).toBeGreaterThan(0)
  for (const page of pages) {
    const policy = policyOf(readFileSync(join(built, page), 'utf8'))
    const script = policy.find((directive) => directive.startsWith('script-src '))
    expect(policy, page).toContain("default-src 'none'")
    expect(script, page).toBe(
      page === join('search', 'index.html')
        ? "script-src 'self' 'wasm-unsafe-eval'"
        : "script-src 'self'",
    )
  }
})

test('no policy names another host', () => {
  const own = /^(?:'none'|'self'|'unsafe-inline'|'wasm-unsafe-eval'|data:)$/
  for (const page of pages) {
    const sources = policyOf(readFileSync(join(built, page), 'utf8')).flatMap((directive) =>
      directive.split(' ').slice(1),
    )
    expect(
      sources.filter((source) => !own.test(source)),
      page,
    ).toEqual([])
  }
})

test('no script and no style sheet stands within a page, and no element has a handler', () => {
  for (const page of pages) {
    const { document } = parseHTML(readFileSync(join(built, page), 'utf8'))
    const inline = document.querySelectorAll(
      'script:not([src], [type="application/ld+json"]), style',
    )
    const handlers = [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
    )
    expect(
      [...[...inline].map(({ outerHTML }) => outerHTML.slice(0, 80)), ...handlers],
      page,
    ).toEqual([])
  }
})
