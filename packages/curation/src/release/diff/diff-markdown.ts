import { counted } from '@nkidp/schema/text'
import { changeSections, type Row } from './change-sections.ts'
import type { DatasetDiff } from './diff-schema.ts'

/** Of changed locators it has only a count; the JSON notes have them all. */
export function diffMarkdown(diff: DatasetDiff): string {
  const sections = changeSections(diff)
  const locators = sections.flatMap(({ rows }) =>
    rows.filter(({ fields }) => fields.some(isLocator)),
  )
  const lines = sections.flatMap(({ title, rows }) => {
    const items = rows.flatMap(item)
    return items.length === 0 ? [] : [`- **${title}**`, ...items]
  })
  if (locators.length > 0)
    lines.push(`- Offsets, digests and selectors changed in ${counted(locators.length, 'record')}`)
  return lines.join('\n') || 'The records are the same.'
}

function item({ change: { id, collection, label, to = [] }, fields }: Row): string[] {
  const shown = fields.filter((field) => !isLocator(field))
  if (fields.length > 0 && shown.length === 0) return []
  const target = to.length === 0 ? '' : ` → ${to.map((target) => `\`${target}\``).join(', ')}`
  return [
    `  - \`${id}\`${target} (${collection}): ${escaped(label)}`,
    ...shown.map(({ name, change }) => `    - \`${name}\`: ${escaped(change)}`),
  ]
}

const isLocator = ({ name }: Row['fields'][number]): boolean =>
  /^(evidence|paragraphs|body|uncited|sha256|length)\b/.test(name)

const escaped = (text: string): string => text.replace(/[\\`*_~[\]<>&]/g, '\\$&')
