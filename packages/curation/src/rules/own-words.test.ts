import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { coastDrafts, coastFolder, draft, edit, findingsOf } from '../testing/index.ts'
import { ownWords } from './own-words.ts'

const shared = 'the lamps of the northern coast were once'

const findingsOfStatement = (statement: string) =>
  findingsOf(ownWords, edit('claims', 'drafter-on-hands', { statement }))

test('rejects eight consecutive words of the source, ignoring case and punctuation', () => {
  expect(findingsOfStatement('THE lamps, of the northern coast: were once lit.')).toMatchObject([
    { record: 'drafter-on-hands', field: 'statement', received: `"${shared}"` },
  ])
})

test.each([
  ['seven words', 'The lamps of the northern coast were lit.'],
  ['the title of a record', 'As told at Lamps on the Coast: An Evening of Talk.'],
])('accepts %s', (_, statement) => {
  expect(findingsOfStatement(statement)).toEqual([])
})

test('reports a long run once, also in a note', () => {
  const notes = [{ text: `So: ${shared} kept by hand.`, about: 'report' }]
  expect(findingsOf(ownWords, edit('organizations', 'coast-museum', { notes }))).toMatchObject([
    { field: 'notes[0].text', received: `"${shared} kept by hand"` },
  ])
})

test('checks comments, at their own line', () => {
  const folder = coastFolder()
  const place = stringify(draft(coastDrafts(), 'places', 'the-point'))
  folder.write('records/places/the-point.yaml', `\n# ${shared}\n${place}`)
  expect(findingsOf(ownWords, folder)).toMatchObject([{ record: 'the-point', line: 2, column: 1 }])
})
