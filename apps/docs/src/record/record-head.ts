import { meta, type AnyRecord } from '@nkidp/sino-dprk-data'
import { cite } from '@nkidp/sino-dprk-data/cite'
import { tellersOf } from '../chronology/tellers.ts'
import { recordLabel, shortened, typeLabel } from '../data/labels.ts'
import { linkedDataOf } from '../data/linked-data.ts'
import { href } from '../site/links.ts'
import { citationTags, linkedDataTag } from '../site/metadata.ts'
import { sectionsOf } from './sections.ts'

/** The title of the page of a record, and what reference managers and search engines read. A document or a reference is described, not given. */
export function recordHead(record: AnyRecord) {
  const { id, type } = record
  const isWork = type === 'document' || type === 'reference'
  const label = recordLabel(record)
  const linked = linkedDataOf(id)
  return [
    {
      tag: 'title' as const,
      // Starlight inserts it as markup.
      content: `${shortened(label)} | ${typeLabel(type)} | Sino-DPRK Data`
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;'),
    },
    ...(linked === undefined ? [] : [linkedDataTag(linked.data)]),
    {
      tag: 'link' as const,
      attrs: { rel: 'alternate', type: 'application/json', href: href(`r/${id}.json`) },
    },
    ...citationTags({
      title: isWork ? label : cite(record).csl.title,
      address: `${meta.homepage}r/${id}/#v${meta.version}`,
      path: `r/${id}`,
      released: meta.issued,
    }),
  ]
}

/** The record’s own account, or else what kind of record it is and who tells it. */
export function descriptionOf(record: AnyRecord): string {
  const [account] = sectionsOf(record).lead ?? []
  if (typeof account?.value === 'string') return shortened(account.value, 300)
  const tellers = tellersOf(record).map(({ name }) => name)
  const told = tellers.length > 0 ? `, told by ${new Intl.ListFormat('en').format(tellers)}` : ''
  return `${typeLabel(record.type)} of the ${meta.title}${told}: ${shortened(recordLabel(record), 200)}`
}
