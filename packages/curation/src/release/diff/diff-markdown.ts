import { changeSections } from './change-sections.ts'
import type { Row } from './change-sections.ts'
import type { DatasetDiff } from './diff-schema.ts'

/** A diff as what a changelog says under the heading *Data*. */
export function diffMarkdown(diff: DatasetDiff): string {
  const sections = changeSections(diff).map(({ title, rows }) =>
    [`#### ${title}`, rows.map(item).join('\n')].join('\n\n'),
  )
  return sections.length === 0 ? 'The records are the same.' : sections.join('\n\n')
}

function item({ change: { id, collection, label, to = [] }, fields }: Row): string {
  const target = to.length === 0 ? '' : ` → ${to.map((target) => `\`${target}\``).join(', ')}`
  const head = `- \`${id}\`${target} (${collection}): ${escaped(label)}`
  return [head, ...fields.map(({ name, change }) => `  - \`${name}\`: ${escaped(change)}`)].join(
    '\n',
  )
}

const escaped = (text: string): string => text.replace(/[\\`*_~[\]<>&]/g, '\\$&')
