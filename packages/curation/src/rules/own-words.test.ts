import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { coastDrafts, coastFolder, draft, edit, findingsOf, testRule } from '../testing/index.ts'
import { ownWords } from './own-words.ts'

const shared = 'the lamps of the northern coast were once'
const ofStatement = 'drafter-on-hands statement'
const stated = (statement: string) => edit('claims', 'drafter-on-hands', { statement })

testRule(ownWords, {
  rejects: [
    [
      'eight consecutive words of the source, ignoring case and punctuation',
      stated('THE lamps, of the northern coast: were once lit.'),
      { at: 'drafter-on-hands statement', received: `"${shared}"` },
    ],
    [
      'eight words with invisible characters between them',
      stated(shared.replaceAll('o', 'o\u00ad').replaceAll(' ', '\u200b \u2060')),
      ofStatement,
    ],
    [
      'a long run once, also in a note',
      edit('organizations', 'coast-museum', {
        notes: [{ text: `So: ${shared} kept by hand.`, about: 'report' }],
      }),
      { at: 'coast-museum notes[0].text', received: `"${shared} kept by hand"` },
    ],
  ],
  accepts: [
    ['seven words', stated('The lamps of the northern coast were lit.')],
    ['the title of a record', stated('As told at Lamps on the Coast: An Evening of Talk.')],
  ],
})

test('checks comments, at their own line', () => {
  const folder = coastFolder()
  const place = stringify(draft(coastDrafts(), 'places', 'the-point'))
  folder.write(
    'records/places/the-point.yaml',
    `\n# ${shared.replace(' northern', '\n# northern')}\n${place}`,
  )
  expect(findingsOf(ownWords, folder)).toMatchObject([{ record: 'the-point', line: 2, column: 1 }])
})
