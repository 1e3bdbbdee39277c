import { installedDataset } from '@nkidp/export'
import { formats } from '@nkidp/export/formats/all'
import { graphOf } from '@nkidp/export/linked-data'
import { meta } from '@nkidp/sino-dprk-data'
import { expect, test } from 'vitest'
import { classTerms, fieldTerms } from './term-list.ts'

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

test('the page of terms has every own term in the context of the linked data', () => {
  const { '@context': context } = graphOf(installedDataset())
  const own = ownTerms(context)
  expect(own.length).toBeGreaterThan(10)
  expect(own.filter((name) => !anchors.includes(name))).toEqual([])
})

test('the page of terms has every own term in the graph', async () => {
  const nquads = formats.find(({ name }) => name === 'nquads')?.files(installedDataset())[0]
  const used = new Set(
    [...String(await nquads?.content()).matchAll(/<([^<>]*)>/g)].flatMap(([, iri = '']) =>
      iri.startsWith(address) ? [iri.slice(address.length)] : [],
    ),
  )
  expect(used.size).toBeGreaterThan(40)
  expect([...used].filter((name) => !anchors.includes(name))).toEqual([])
})

test('every term has an anchor of its own and a meaning', () => {
  expect(new Set(anchors).size).toBe(anchors.length)
  for (const { name, meanings } of [...fieldTerms(), ...classTerms])
    expect(meanings.map(({ description }) => description).join(''), name).not.toBe('')
})
