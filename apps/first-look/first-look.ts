// The last step of `npm start`: the chronology as a table, read from the package as users read it.
import { dateWords } from '@nkidp/schema/dates'
import {
  chronology,
  claims,
  get,
  meta,
  type ChronologyEntry,
  type HistoricalDate,
} from '@nkidp/sino-dprk-data'
import Table from 'cli-table3'

const when = (date: HistoricalDate): string =>
  date.verbatim ?? (date.edtf === null ? '' : `[${dateWords(date)}]`)

const toldBy = ({ tellers }: ChronologyEntry): string =>
  tellers
    .map(({ speaker, attribution, basis, date }) => {
      const name = speaker === undefined ? 'the report' : get(speaker).nameParts.family
      const own = date === null ? '' : `: ${when(date)}`
      return `${name}${attribution === 'contextual' ? '*' : ''} (${basis})${own}`
    })
    .join('\n')

const isTerminal = process.stdout.isTTY
const table = new Table({
  head: ['When', 'What, in our words', 'Told by (basis): own date'],
  colWidths: [20, 30, 28],
  wordWrap: true,
  style: {
    head: isTerminal ? ['bold'] : [],
    border: isTerminal ? ['grey'] : [],
    compact: true,
  },
})
table.push(...chronology.map((entry) => [when(entry.date), entry.title, toldBy(entry)]))

const telling = claims.filter((claim) => claim.chronology !== undefined)
console.log(`
The chronology in ${meta.name} ${meta.version}: ${chronology.length} events,
told in ${telling.length} claims. The words for the time are those of the report; a date in
brackets comes from the editors or the context. A star means that the passage,
not the sentence, shows who is speaking. The basis says how we know which event
is meant: the sentence describes it (stated), the passage shows it (contextual)
or the editors identify it (inferred).
`)
console.log(table.toString())
console.log('\nNext: README.md shows how to use the data; `npm test` runs every check.')
