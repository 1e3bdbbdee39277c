import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dataset } from '@nkidp/schema'
import { loadDataset } from './load-dataset.ts'
import { rules } from './rules/index.ts'
import { coastFolder } from './testing/coast-folder.ts'
import { draft } from './testing/coast.ts'

test('records that keep every rule become a dataset', () => {
  const { dataFolder, sourcesFolder } = coastFolder()
  const { findings, skippedRules, collections } = loadDataset(dataFolder, sourcesFolder)
  expect(findings).toEqual([])
  expect(skippedRules).toEqual([])
  expect(dataset.omit({ meta: true }).parse(collections)).toEqual(collections)
})

test('one finding is enough for there to be no dataset', () => {
  const { dataFolder, sourcesFolder } = coastFolder((drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').attribution = 'contextual'
  })
  const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
  expect(findings.map(({ rule }) => rule)).toEqual(['attribution-holds'])
  expect(collections).toBeUndefined()
})

test('the dataset is the same whether or not the source text is at hand', () => {
  const { dataFolder, sourcesFolder } = coastFolder()
  expect(loadDataset(dataFolder, undefined).collections).toEqual(
    loadDataset(dataFolder, sourcesFolder).collections,
  )
})

test('without a folder of sources the rules that need the text are skipped and said to be', () => {
  const { skippedRules } = loadDataset(coastFolder().dataFolder, undefined)
  expect(skippedRules.map(({ rule }) => rule.name)).toEqual(
    rules.filter((rule) => rule.needsSource).map(({ name }) => name),
  )
})

test('all findings come in one run, sorted by file and place', () => {
  const folder = coastFolder((drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').attribution = 'contextual'
    draft(drafts, 'chronology', 'tower-raised').date.latest = '1902-01-01'
  })
  folder.write('records/places/broken.yaml', 'id: [')
  const { findings } = loadDataset(folder.dataFolder, folder.sourcesFolder)
  expect(findings.map(({ rule }) => rule)).toEqual(['date-bounds', 'attribution-holds', 'yaml'])
})

test('a record that cannot be read brings no findings about what it may have held', () => {
  const folder = coastFolder()
  folder.write('records/claims/berg-on-the-strike.yaml', 'id: [')
  const { findings, skippedRules } = loadDataset(folder.dataFolder, folder.sourcesFolder)
  expect(findings.map(({ rule }) => rule)).toEqual(['yaml'])
  expect(skippedRules.map(({ rule }) => rule.name)).toEqual(
    rules.filter((rule) => rule.needsEveryRecord).map(({ name }) => name),
  )
})

test('the name of a rule is the name of its file, and no two share it', () => {
  const files = readdirSync(new URL('./rules/', import.meta.url)).flatMap(
    (file) => /^([a-z\d-]+)\.ts$/.exec(file)?.slice(1) ?? [],
  )
  expect(rules.map(({ name }) => name).sort()).toEqual(
    files.filter((name) => name !== 'index').sort(),
  )
})
