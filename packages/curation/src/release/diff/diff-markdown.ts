import type { Row } from './change-sections.ts'
import type { DatasetDiff, InterfaceChange } from './diff-schema.ts'
import { commonWords, readerChanges } from './reader-changes.ts'
import { interfaceChangeWords } from './reasons.ts'

/** For a changelog; the JSON notes have every change in full. */
export function diffMarkdown(diff: DatasetDiff): string {
  const { sections, common } = readerChanges(diff)
  const lines = [
    ...section('Interface', interfaceItems(diff.interface ?? [])),
    ...sections.flatMap(({ title, rows }) => section(title, rows.flatMap(item))),
    ...section(
      'Other changes',
      common.map((change) => `  - \`${change.name}\`: ${escaped(commonWords(change))}`),
    ),
  ]
  return lines.join('\n') || 'The records are the same.'
}

/** What is new has one line. */
function interfaceItems(changes: readonly InterfaceChange[]): string[] {
  const isNew = ({ kind, after }: InterfaceChange) =>
    kind === 'interface-extended' && after === undefined
  const added = changes.filter(isNew).map(({ name }) => `\`${name}\``)
  return [
    ...changes
      .filter((change) => !isNew(change))
      .map((change) => `  - \`${change.name}\`: ${escaped(interfaceChangeWords(change))}`),
    ...(added.length === 0 ? [] : [`  - New: ${added.join(', ')}`]),
  ]
}

const section = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`- **${title}**`, ...items]

function item({ change: { id, collection, label, to = [] }, fields }: Row): string[] {
  const target = to.length === 0 ? '' : ` → ${to.map((target) => `\`${target}\``).join(', ')}`
  return [
    `  - \`${id}\`${target} (${collection}): ${escaped(label)}`,
    ...fields.map(({ name, change }) => `    - \`${name}\`: ${escaped(change)}`),
  ]
}

const escaped = (text: string): string => text.replace(/[\\`*_~[\]<>&]/g, '\\$&')
