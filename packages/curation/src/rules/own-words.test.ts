import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { schemaLine } from './schema-line.ts'
import { coastFolder, findingsOf } from '../testing/coast-folder.ts'
import { coastDrafts, draft } from '../testing/coast.ts'
import { ownWords } from './own-words.ts'

const shared = 'the lamps of the northern coast were once'

test('eight words in a row in common with the source are a finding, whatever their case and punctuation', () => {
  const findings = findingsOf(ownWords, (drafts) => {
    draft(drafts, 'claims', 'drafter-on-hands').statement =
      'THE lamps, of the northern coast: were once lit.'
  })
  expect(findings).toMatchObject([
    { record: 'drafter-on-hands', field: 'statement', received: `"${shared}"` },
  ])
})

test('seven words are not', () => {
  const findings = findingsOf(ownWords, (drafts) => {
    draft(drafts, 'claims', 'drafter-on-hands').statement =
      'The lamps of the northern coast were lit.'
  })
  expect(findings).toEqual([])
})

test('a long run is one finding, and one in a list or a note is found too', () => {
  const findings = findingsOf(ownWords, (drafts) => {
    draft(drafts, 'organizations', 'coast-museum').notes = [
      { text: `So: ${shared} kept by hand.`, about: 'page' },
    ]
  })
  expect(findings).toMatchObject([{ field: 'notes[0].text', received: `"${shared} kept by hand"` }])
})

test('a comment counts, and is found at its own line', () => {
  const folder = coastFolder()
  folder.write(
    'records/places/the-point.yaml',
    `${schemaLine('places')}\n# ${shared}\n${stringify(draft(coastDrafts(), 'places', 'the-point'))}`,
  )
  expect(findingsOf(ownWords, folder)).toMatchObject([
    { record: 'the-point', line: 2, column: 1, fix: 'Say it in our own words.' },
  ])
})

test('a title of a record may stand in any text', () => {
  const title = 'Lamps on the Coast: An Evening of Talk'
  const findings = findingsOf(ownWords, (drafts) => {
    draft(drafts, 'concepts', 'lamp-oil').gloss = `As told at ${title}.`
  })
  expect(findings).toEqual([])
})
