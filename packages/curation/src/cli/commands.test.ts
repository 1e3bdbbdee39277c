import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectionNames } from '@nkidp/schema/collections'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadDataset } from '../load-dataset.ts'
import { loadWorkspace } from '../load/load-workspace.ts'
import { authoredFields } from '@nkidp/schema'
import { coastFolder } from '../testing/coast-folder.ts'
import type { CoastFolder } from '../testing/coast-folder.ts'
import { at, draft } from '../testing/coast.ts'
import { anchor } from './anchor.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { coverage } from './coverage.ts'
import { newRecord } from './new.ts'

async function called(
  command: Command,
  args: readonly string[],
  folder: Pick<CoastFolder, 'dataFolder'> & { readonly sourcesFolder: string | undefined },
) {
  const out: string[] = []
  const err: string[] = []
  const { dataFolder, sourcesFolder } = folder
  const code = await command.run(args, {
    dataFolder,
    sourcesFolder,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('check counts the records where nothing is wrong', async () => {
  const { code, out, err } = await called(check, [], coastFolder())
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/chronology\s+│\s+2 /)
  expect(out).toMatch(/\d+ of \d+ rules passed\.$/)
})

test('check says which rules it skipped for want of a source, and how to name it', async () => {
  const { code, out } = await called(check, [], { ...coastFolder(), sourcesFolder: undefined })
  expect(code).toBe(0)
  expect(out).toMatch(/^Skipped \(no source text\): .*own-words/m)
  expect(out).toContain('SINO_DPRK_SOURCES=<folder> pnpm data check')
})

test('check prints each finding with its place first, and ends with 1', async () => {
  const folder = coastFolder((drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').speaker = 'ada-burg'
  })
  const { code, err } = await called(check, [], folder)
  expect(code).toBe(1)
  expect(err).toMatch(
    /^\S*records[/\\]claims[/\\]berg-on-oil\.yaml:\d+:\d+ {2}berg-on-oil {2}speaker {2}\[references-resolve\]\n {2}received {2}ada-burg, which no record has\n {2}expected {2}.+\n {2}fix {7}Correct it, or add the record\. Did you mean "ada-berg"\?/,
  )
  expect(err).toMatch(/\d+ findings in 1 file\.$/)
})

test('anchor prints a block that can be pasted', async () => {
  const folder = coastFolder()
  const { code, out } = await called(anchor, ['on the point'], folder)
  expect(code).toBe(0)
  expect(parse(out)).toEqual({ evidence: [at('on the point')] })
})

test('anchor lists several hits with their context', async () => {
  const { code, out } = await called(anchor, ['Ada Berg'], coastFolder())
  expect(code).toBe(0)
  expect(out).toMatch(/^coast-page has these words at 2 places/)
  expect(out).toMatch(/line 5, code points \d+–\d+ {2}….*\[Ada Berg\]/)
  expect(out.match(/^evidence:$/gm)).toHaveLength(2)
})

test('anchor shows the nearest place for words that are not on the page', async () => {
  const { code, out, err } = await called(anchor, ['the gild raised a towr'], coastFolder())
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(
    /^No source has these words\.\nNearest in coast-page, line 9, .*\[the guild raised/,
  )
})

test('anchor names a text after its file while no record describes it', async () => {
  const folder = coastFolder((drafts) => {
    draft(drafts, 'sources', 'coast-page').sha256 = '0'.repeat(64)
  })
  expect((await called(anchor, ['on the point'], folder)).out).toContain('source: coast,')
})

test.each([anchor, coverage])('$name says that it needs a source', async (command) => {
  const { code, err } = await called(command, command === anchor ? ['words'] : [], {
    ...coastFolder(),
    sourcesFolder: undefined,
  })
  expect(code).toBe(1)
  expect(err).toContain('SINO_DPRK_SOURCES')
})

test('coverage shows who stands on each sentence and line, and that it is all', async () => {
  const { code, out } = await called(coverage, [], coastFolder())
  expect(code).toBe(0)
  expect(out).toMatch(/^● +\d+ {2}The lamps of the northern.*\n +drafter-on-hands$/m)
  expect(out).toMatch(/^○ +0 {2}🏮 Menu\n +navigation: A control of the page\.$/m)
  expect(out).toContain('11 of 11 sentences and lines are accounted for: 100 %.')
})

test('coverage marks what nothing accounts for, and ends with 1', async () => {
  const folder = coastFolder((drafts) => {
    drafts.claims = drafts.claims.filter(({ id }) => id !== 'drafter-on-hands')
  })
  const { code, out } = await called(coverage, [], folder)
  expect(code).toBe(1)
  expect(out).toMatch(/^✗ +\d+ {2}The lamps of the northern/m)
  expect(out).toContain('10 of 11 sentences and lines are accounted for: 90.9 %.')
})

test.each(collectionNames)(
  'new writes a file of %s that is not valid until it is filled in',
  async (collection) => {
    const folder = coastFolder()
    const { code, out } = await called(newRecord, [collection, 'brand-new'], folder)
    expect(code).toBe(0)
    expect(out).toContain('brand-new.yaml')
    const { findings } = loadDataset(folder.dataFolder, folder.sourcesFolder)
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'shape', record: 'brand-new' }))
  },
)

test.each(collectionNames)(
  'new names every field of %s, with its description',
  async (collection) => {
    const folder = coastFolder()
    await called(newRecord, [collection, 'brand-new'], folder)
    const text = readFileSync(
      join(folder.dataFolder, `records/${collection}/brand-new.yaml`),
      'utf8',
    )
    for (const { path, description } of authoredFields(collection).filter(
      (field) => field.path.at(-1) !== '*',
    )) {
      expect(text).toContain(`${path.at(-1)}:`)
      expect(text).toContain(description)
    }
  },
)

test.each(collectionNames)(
  'every field of %s that new comments out is one of the schema, at its place',
  async (collection) => {
    const folder = coastFolder()
    await called(newRecord, [collection, 'brand-new'], folder)
    const path = `records/${collection}/brand-new.yaml`
    const lines = readFileSync(join(folder.dataFolder, path), 'utf8').split('\n')
    const uncommented = lines.map((line) =>
      /^[# ]*([a-zA-Z0-9]+:( \S+)?|-)$/.test(line) ? line.replaceAll('# ', '') : line,
    )
    folder.write(path, uncommented.join('\n'))
    const { findings } = loadWorkspace(folder.dataFolder, undefined)
    expect(findings.length).toBeGreaterThan(0)
    expect(
      findings.filter(
        ({ rule, received }) => rule !== 'shape' || received.startsWith('an unknown field'),
      ),
    ).toEqual([])
  },
)

test.each([
  ['a collection that does not exist', ['claim', 'brand-new'], 2, 'Did you mean "claims"?'],
  ['an id that is none', ['claims', 'Brand_New'], 2, 'Brand_New is no id'],
  ['a path for an id', ['claims', '../brand-new'], 2, 'is no id'],
  [
    'an id that is taken, in another collection',
    ['claims', 'the-point'],
    1,
    'the-point is taken, in places',
  ],
  ['too few words', ['claims'], 2, 'Usage: pnpm data new <collection> <id>'],
])('new refuses %s', async (_, args, code, message) => {
  const result = await called(newRecord, args, coastFolder())
  expect(result.code).toBe(code)
  expect(result.err).toContain(message)
})

test('new writes over no file', async () => {
  const folder = coastFolder()
  folder.write('records/places/brand-new.yaml', 'id: another\n')
  const { code, err } = await called(newRecord, ['places', 'brand-new'], folder)
  expect(code).toBe(1)
  expect(err).toMatch(/brand-new\.yaml is there already/)
  expect(readFileSync(join(folder.dataFolder, 'records/places/brand-new.yaml'), 'utf8')).toBe(
    'id: another\n',
  )
})

test.each([check, coverage])('$name takes no arguments', async (command) => {
  const { code, err } = await called(command, ['x'], coastFolder())
  expect(code).toBe(2)
  expect(err).toContain(`Usage: pnpm data ${command.name}`)
})
