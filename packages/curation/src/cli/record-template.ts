import { authoredFields, fieldsBelow, type Field } from '@nkidp/schema'
import type { CollectionName } from '@nkidp/schema/collections'
import { schemaLine } from '../rules/schema-line.ts'

/** The YAML of a record to fill in: every field with its description, optional ones commented out. */
export function recordTemplate(collection: CollectionName, id: string): string {
  const all = authoredFields(collection)
  const isItem = ({ path }: Field) => path.at(-1) === '*'
  const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`)

  function fieldLines(field: Field): string[] {
    const name = field.path.at(-1) ?? ''
    const inner = fieldsBelow(all, field.path)
    const item = inner.find(isItem)
    const { words, refersTo } = item ?? field
    const value = name === 'id' ? id : field.words?.length === 1 ? field.words.join() : ''
    const members = (item ? fieldsBelow(all, item.path) : inner).flatMap(fieldLines)
    const lines = [
      `${name}: ${value}`.trimEnd(),
      ...indented(item ? ['-', ...indented(members)] : members),
    ]
    const choice =
      words !== undefined && words.length > 1
        ? ` One of ${words.join(', ')}.`
        : refersTo !== undefined
          ? ` An id from ${refersTo.join(', ')}.`
          : ''
    return [
      `# ${field.description}${choice}`,
      ...(field.required ? lines : lines.map((line) => `# ${line}`)),
    ]
  }

  const lines = fieldsBelow(all, []).flatMap((field) => ['', ...fieldLines(field)])
  return `${[schemaLine(collection), ...lines].join('\n')}\n`
}
