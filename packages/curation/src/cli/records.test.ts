import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { authoredFields } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadDataset } from '../load-dataset.ts'
import { coastFolder } from '../testing/coast-folder.ts'
import { at, draft } from '../testing/coast.ts'
import { errOf, outOf, run } from '../testing/run.ts'

const withoutSource = () => ({ ...coastFolder(), sourcesFolder: undefined })

test('check counts valid records', async () => {
  const out = await outOf(coastFolder(), 'check')
  expect(out).toMatch(/chronology\s+│\s+2 /)
  expect(out).toMatch(/(\d+) of \1 rules passed\.$/)
})

test('check lists the rules that it skips without a source, and says how to run them', async () => {
  const out = await outOf(withoutSource(), 'check')
  expect(out).toMatch(
    /rules passed\.\n\d+ skipped, because they read the text of the report: .*own-words/,
  )
  expect(out).toContain('SINO_DPRK_SOURCES=<folder> pnpm data check')
})

test('check prints each finding with its position first, and exits with 1', async () => {
  const folder = coastFolder((drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').speaker = 'ada-burg'
  })
  const err = await errOf(folder, 'check')
  expect(err).toMatch(
    /^\S*records[/\\]claims[/\\]berg-on-oil\.yaml:\d+:\d+ {2}berg-on-oil {2}speaker {2}\[references-resolve\]\n {2}received {2}.*ada-burg.*\n {2}expected {2}.+\n {2}fix {7}.*Did you mean "ada-berg"\?/,
  )
  expect(err).toMatch(/\d+ findings in 1 file\.$/)
})

test('anchor prints a block to paste', async () => {
  const out = await outOf(coastFolder(), 'anchor', 'on the point')
  expect(parse(out)).toEqual({ evidence: [at('on the point')] })
})

test('anchor lists several hits with their context', async () => {
  const out = await outOf(coastFolder(), 'anchor', 'Ada Berg')
  expect(out).toMatch(/^coast-report contains these words 2 times/)
  expect(out).toMatch(/line 5, code points \d+–\d+ {2}….*\[Ada Berg\]/)
  expect(out.match(/^evidence:$/gm)).toHaveLength(2)
})

test('anchor shows the most similar words if the report has no such words', async () => {
  const err = await errOf(coastFolder(), 'anchor', 'the gild raised a towr')
  expect(err).toMatch(
    /^No source contains these words\.\nMost similar in coast-report, line 9, .*\[the guild raised/,
  )
})

test('anchor names a text after its file while no record describes it', async () => {
  const folder = coastFolder((drafts) => {
    draft(drafts, 'sources', 'coast-report').sha256 = '0'.repeat(64)
  })
  expect((await run(folder, 'anchor', 'on the point')).out).toContain('source: coast,')
})

test.each([['anchor', 'words'], ['coverage']])('%s needs a source', async (...args) => {
  const err = await errOf(withoutSource(), ...args)
  expect(err).toContain('SINO_DPRK_SOURCES')
})

test('coverage shows which records cite each sentence and line', async () => {
  const out = await outOf(coastFolder(), 'coverage')
  expect(out).toMatch(/^● +\d+ {2}The lamps of the northern.*\n +drafter-on-hands$/m)
  expect(out).toMatch(/^○ +0 {2}🏮 Menu\n +navigation: A control of the web page\.$/m)
  expect(out).toContain('11 of 11 sentences and lines are cited or listed as uncited: 100 %.')
})

test('coverage marks what is neither cited nor uncited, and exits with 1', async () => {
  const folder = coastFolder((drafts) => {
    drafts.claims = drafts.claims.filter(({ id }) => id !== 'drafter-on-hands')
  })
  const { code, out } = await run(folder, 'coverage')
  expect(code).toBe(1)
  expect(out).toMatch(/^✗ +\d+ {2}The lamps of the northern/m)
  expect(out).toContain('10 of 11 sentences and lines are cited or listed as uncited: 90.9 %.')
})

test.each(collectionNames)(
  'new %s describes every field, and is invalid until it is filled in',
  async (collection) => {
    const folder = coastFolder()
    const path = `records/${collection}/brand-new.yaml`
    const shapeFindings = () =>
      loadDataset(folder.dataFolder, undefined).findings.filter(({ rule }) => rule === 'shape')
    await outOf(folder, 'new', collection, 'brand-new')
    expect(shapeFindings()).toContainEqual(expect.objectContaining({ record: 'brand-new' }))

    const text = readFileSync(join(folder.dataFolder, path), 'utf8')
    for (const { path, description } of authoredFields(collection)) {
      if (path.at(-1) === '*') continue
      expect(text).toContain(`${path.at(-1)}:`)
      expect(text).toContain(description)
    }

    const uncommented = text.replace(/^[# ]*([a-zA-Z0-9]+:( \S+)?|-)$/gm, (line) =>
      line.replaceAll('# ', ''),
    )
    folder.write(path, uncommented)
    const { findings } = loadDataset(folder.dataFolder, undefined)
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.filter(({ rule }) => rule === 'yaml')).toEqual([])
    expect(findings.filter(({ received }) => received.startsWith('an unknown field'))).toEqual([])
  },
)

test('new refuses an id that is used in another collection', async () => {
  const err = await errOf(coastFolder(), 'new', 'claims', 'the-point')
  expect(err).toContain('the-point is already used in places')
})

test('new does not overwrite a file', async () => {
  const folder = coastFolder()
  folder.write('records/places/brand-new.yaml', 'id: another\n')
  const err = await errOf(folder, 'new', 'places', 'brand-new')
  expect(err).toMatch(/brand-new\.yaml exists/)
  expect(readFileSync(join(folder.dataFolder, 'records/places/brand-new.yaml'), 'utf8')).toBe(
    'id: another\n',
  )
})
