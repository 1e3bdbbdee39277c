import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dataset } from '@nkidp/schema'
import { loadDataset } from './load-dataset.ts'
import { rules } from './rules/index.ts'
import { coastFolder, draft, edit } from './testing/index.ts'

test('valid records become a dataset', () => {
  const { dataFolder, sourcesFolder } = coastFolder()
  const { findings, skippedRules, collections } = loadDataset(dataFolder, sourcesFolder)
  expect(findings).toEqual([])
  expect(skippedRules).toEqual([])
  expect(dataset.omit({ meta: true }).parse(collections)).toEqual(collections)
})

test('one finding prevents the dataset', () => {
  const { dataFolder, sourcesFolder } = coastFolder(
    edit('claims', 'berg-on-oil', { attribution: 'contextual' }),
  )
  const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
  expect(findings.map(({ rule }) => rule)).toEqual(['attribution-holds'])
  expect(collections).toBeUndefined()
})

test('the dataset does not depend on the source text', () => {
  const { dataFolder, sourcesFolder } = coastFolder()
  expect(loadDataset(dataFolder, undefined).collections).toEqual(
    loadDataset(dataFolder, sourcesFolder).collections,
  )
})

test('skips the rules that need the text without a folder of sources', () => {
  const { skippedRules } = loadDataset(coastFolder().dataFolder, undefined)
  expect(skippedRules.map(({ rule }) => rule.name)).toEqual(
    rules.filter((rule) => rule.needsSource).map(({ name }) => name),
  )
})

test('reports all findings at once, sorted by file and position', () => {
  const folder = coastFolder((drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').attribution = 'contextual'
    draft(drafts, 'chronology', 'tower-raised').date.latest = '1902-01-01'
  })
  folder.write('records/places/broken.yaml', 'id: [')
  const { findings } = loadDataset(folder.dataFolder, folder.sourcesFolder)
  expect(findings.map(({ rule }) => rule)).toEqual(['date-bounds', 'attribution-holds', 'yaml'])
})

test('an unreadable record causes no findings about what it may hold', () => {
  const folder = coastFolder()
  folder.write('records/claims/berg-on-the-strike.yaml', 'id: [')
  const { findings, skippedRules } = loadDataset(folder.dataFolder, folder.sourcesFolder)
  expect(findings.map(({ rule }) => rule)).toEqual(['yaml'])
  expect(skippedRules.map(({ rule }) => rule.name)).toEqual(
    rules.filter((rule) => rule.needsEveryRecord).map(({ name }) => name),
  )
})

test('each rule is named after its file', () => {
  const files = readdirSync(new URL('./rules/', import.meta.url)).flatMap(
    (file) => /^([a-z\d-]+)\.ts$/.exec(file)?.slice(1) ?? [],
  )
  expect(rules.map(({ name }) => name).sort()).toEqual(
    files.filter((name) => name !== 'index').sort(),
  )
})
