import { changeSections, type DatasetDiff } from '@nkidp/curation'
import { shortened } from './labels.ts'

/** Rows of a section; the page of the version has all of them. */
const shownRows = 12
const first = 'Corrections'

/** How many records a release changed, and how: `Added: 81; Corrections: 2`. */
export const summary = (notes: DatasetDiff): string =>
  changeSections(notes)
    .map(({ title, rows }) => `${title}: ${rows.length}`)
    .join('; ') || 'The records are the same.'

/** What a release changed, corrections first, each record with its changed values. */
export const changesAsHtml = (notes: DatasetDiff, addressOf: (id: string) => string): string =>
  changeSections(notes)
    .toSorted((a, b) => Number(b.title === first) - Number(a.title === first))
    .map(({ title, rows }) => {
      const items = rows.slice(0, shownRows).map(({ change: { id, label }, fields }) => {
        const changes = fields.map(({ name, change }) => `${name}: ${change}`).join('; ')
        const said = changes === '' ? '' : `: ${escaped(shortened(changes, 240))}`
        return `<li><a href="${escaped(addressOf(id))}">${escaped(label)}</a>${said}</li>`
      })
      const more = rows.length - items.length
      const rest = more > 0 ? `<li>and ${more} more</li>` : ''
      return `<h2>${title}: ${rows.length}</h2><ul>${items.join('')}${rest}</ul>`
    })
    .join('')

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)
