import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onceWrong } from '@nkidp/schema/testing'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { built } from './site.ts'

const pages = globSync('**/*.html', { cwd: built, exclude: (name) => name === 'exports' }).map(
  (page) => {
    const html = readFileSync(join(built, page), 'utf8')
    const [, policy = ''] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
    return { page, html, policy: policy.split('; ') }
  },
)

test('the policy of every page allows only scripts that are files of the site', () => {
  expect(pages.length).toBeGreaterThan(0)
  for (const { page, policy } of pages) {
    const wasm = page === join('search', 'index.html') ? " 'wasm-unsafe-eval'" : ''
    expect(policy, page).toContain("default-src 'none'")
    expect(policy, page).toContain(`script-src 'self'${wasm}`)
  }
})

test('no script needs a browser that is newer than the fingerprints do', () => {
  onceWrong('Old browsers', 'a lookbehind or `Map.groupBy` in a script', 'in no script of the site')
  const scripts = globSync('_astro/*.js', { cwd: built })
  expect(scripts.length).toBeGreaterThan(0)
  // A lookbehind is a syntax error for the whole script in Safari before 16.4.
  const newer =
    /\(\?<[=!]|\.groupBy\(|\.withResolvers\(|\.fromAsync\(|\.(?:isSubsetOf|intersection)\(/
  const needs = (script: string) => newer.exec(readFileSync(join(built, script), 'utf8'))?.[0]
  expect(scripts.flatMap((script) => needs(script) ?? [])).toEqual([])
})

test('no policy names another host', () => {
  const own = /^(?:'none'|'self'|'unsafe-inline'|'wasm-unsafe-eval'|data:)$/
  for (const { page, policy } of pages) {
    const sources = policy.flatMap((directive) => directive.split(' ').slice(1))
    expect(
      sources.filter((source) => !own.test(source)),
      page,
    ).toEqual([])
  }
})

test('no page contains a script, a style sheet or an event handler', () => {
  for (const { page, html } of pages) {
    const found: string[] = []
    const parser = new Parser({
      onopentag(name, attributes) {
        const isInline =
          name === 'script' &&
          !('src' in attributes || attributes['type'] === 'application/ld+json')
        if (isInline || name === 'style') found.push(`<${name}>`)
        found.push(...Object.keys(attributes).filter((attribute) => attribute.startsWith('on')))
      },
    })
    parser.end(html)
    expect(found, page).toEqual([])
  }
})
