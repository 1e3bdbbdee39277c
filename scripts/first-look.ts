// What `npm start` ends with: the chronology as a table, read from the package as any user would read it.
import { chronology, claims, get, meta } from '@nkidp/sino-dprk-data'
import Table from 'cli-table3'

const tellers = (entry: (typeof chronology)[number]) =>
  entry.tellers.map((teller) => (teller.speaker === undefined ? 'the page' : get(teller.speaker).nameParts.family)).join(', ')

const when = ({ verbatim, edtf }: (typeof chronology)[number]['date']) => verbatim ?? (edtf === null ? '' : `[${edtf}]`)

const table = new Table({
  head: ['When', 'What, as told', 'Told by'],
  colWidths: [24, 66, 18],
  wordWrap: true,
  style: { head: process.stdout.isTTY ? ['bold'] : [], border: process.stdout.isTTY ? ['grey'] : [], compact: true },
})
table.push(...chronology.map((entry) => [when(entry.date), entry.title, tellers(entry)]))

console.log(`\nThe chronology in ${meta.name} ${meta.version}: ${chronology.length} entries, told in ${claims.length} claims.`)
console.log('The words of the page for the time; in brackets, a date that the editors supply or that the passage gives.\n')
console.log(table.toString())
