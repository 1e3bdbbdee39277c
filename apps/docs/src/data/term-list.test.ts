import { readFileSync } from 'node:fs'
import { meta } from '@nkidp/sino-dprk-data'
import { expect, test } from 'vitest'
import { classTerms, fieldTerms } from './term-list.ts'

const written = (path: string): string =>
  readFileSync(new URL(`../../public/exports/${path}`, import.meta.url), 'utf8')
const address = `${meta.homepage}terms/#`
const anchors = [...fieldTerms(), ...classTerms].map(({ name }) => name)

/** The terms of a context that have no standard property, with those that hold within them. */
const ownTerms = (context: object): string[] =>
  Object.entries(context).flatMap(([name, term]: [string, unknown]) => {
    if (name.startsWith('@') || name === 'terms') return []
    if (typeof term === 'string')
      return term.startsWith('terms:') ? [term.slice('terms:'.length)] : []
    const {
      '@id': id = `terms:${name}`,
      '@reverse': reverse,
      '@context': inner = {},
    } = term as { '@id'?: string; '@reverse'?: string; '@context'?: object }
    return [
      ...[reverse ?? id]
        .filter((iri) => iri.startsWith('terms:'))
        .map((iri) => iri.slice('terms:'.length)),
      ...ownTerms(inner),
    ]
  })

test('every term of our own in the context of the linked data has its place on the page of terms', () => {
  const { '@context': context } = JSON.parse(written('jsonld/dataset.jsonld')) as {
    '@context': object
  }
  const own = ownTerms(context)
  expect(own.length).toBeGreaterThan(10)
  expect(own.filter((name) => !anchors.includes(name))).toEqual([])
})

test('so has every one that the graph uses', () => {
  const used = new Set(
    [...written('nquads/dataset.nq').matchAll(/<([^<>]*)>/g)].flatMap(([, iri = '']) =>
      iri.startsWith(address) ? [iri.slice(address.length)] : [],
    ),
  )
  expect(used.size).toBeGreaterThan(40)
  expect([...used].filter((name) => !anchors.includes(name))).toEqual([])
})

test('no two terms have the same place, and each has a meaning', () => {
  expect(new Set(anchors).size).toBe(anchors.length)
  for (const { name, meanings } of [...fieldTerms(), ...classTerms])
    expect(meanings.map(({ description }) => description).join(''), name).not.toBe('')
})
