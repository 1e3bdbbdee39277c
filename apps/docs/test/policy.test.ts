import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { built } from './site.ts'

const pages = globSync('**/*.html', { cwd: built, exclude: (name) => name === 'exports' })
const policyOf = (html: string) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split('; ') ?? []

test('every page has a policy that lets in no script but the files of the site', () => {
  expect(pages.length).toBeGreaterThan(0)
  for (const page of pages) {
    const policy = policyOf(readFileSync(join(built, page), 'utf8'))
    const script = policy.find((directive) => directive.startsWith('script-src '))
    expect(policy, page).toContain("default-src 'none'")
    expect(script, page).toBe(page === join('search', 'index.html') ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'")
  }
})

test('no script stands within a page, and no element has a handler', () => {
  for (const page of pages) {
    // What a button copies is text in an attribute, whatever it looks like.
    const html = readFileSync(join(built, page), 'utf8').replace(/ data-code="[^"]*"/g, '')
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>/g)].map(([tag]) => tag)
    expect([...inline, ...(html.match(/<[a-z][^<>]*\son[a-z]+=/g) ?? [])], page).toEqual([])
  }
})
