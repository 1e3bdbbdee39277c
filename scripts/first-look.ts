// What `npm start` ends with: the chronology as a table, read from the package as any user would read it.
import { chronology, claims, get, meta } from '@nkidp/sino-dprk-data'
import type { ChronologyEntry, HistoricalDate } from '@nkidp/sino-dprk-data'
import Table from 'cli-table3'

/** The page's words for the time; where it has none, the date in brackets, in words that need no key. */
function when({ verbatim, edtf }: HistoricalDate): string {
  if (verbatim !== null || edtf === null) return verbatim ?? ''
  const [start = '', end] = edtf
    .replace(/(\d{3})X/, '$10s')
    .replace(/(\d{4})~/g, 'about $1')
    .split('/')
  if (end === undefined) return `[${start}]`
  if (start === '' || start === '..') return `[by ${end}]`
  return end === '' || end === '..' ? `[from ${start}]` : `[${start} to ${end}]`
}

/** The tellers; with a star where the page does not name the speaker in the sentence. */
const toldBy = ({ tellers }: ChronologyEntry): string =>
  tellers
    .map(({ speaker, attribution }) =>
      speaker === undefined
        ? 'the page'
        : `${get(speaker).nameParts.family}${attribution === 'contextual' ? '*' : ''}`,
    )
    .join(', ')

const table = new Table({
  head: ['When', 'What, as told', 'Told by'],
  colWidths: [22, 40, 14],
  wordWrap: true,
  style: {
    head: process.stdout.isTTY ? ['bold'] : [],
    border: process.stdout.isTTY ? ['grey'] : [],
    compact: true,
  },
})
table.push(...chronology.map((entry) => [when(entry.date), entry.title, toldBy(entry)]))

console.log(`
The chronology in ${meta.name} ${meta.version}: ${chronology.length} entries,
told in ${claims.length} claims. The words for the time are the page’s; in brackets stands a
date that an editor supplies or that the passage gives. A star: the page does not
name the speaker in that sentence; it follows from the passage.
`)
console.log(table.toString())
console.log('\nNext: README.md shows how to use the data; `npm test` runs every check.')
