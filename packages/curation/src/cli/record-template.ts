import type { Field } from '@nkidp/schema'
import type { CollectionName } from '@nkidp/schema/collections'
import { authoredFields, fieldsBelow } from '@nkidp/schema'
import { schemaLine } from '../rules/schema-line.ts'

/** A record to fill in, as YAML: every field with its description, those that may be left out commented out. */
export function recordTemplate(collection: CollectionName, id: string): string {
  const lines = fieldsBelow(authoredFields(collection), []).flatMap((field) => [
    '',
    ...fieldLines(collection, field, id),
  ])
  return `${[schemaLine(collection), ...lines].join('\n')}\n`
}

function fieldLines(collection: CollectionName, field: Field, id: string): string[] {
  const name = field.path.at(-1) ?? ''
  const value = name === 'id' ? id : field.words?.length === 1 ? field.words.join() : ''
  const lines = [`${name}: ${value}`.trimEnd(), ...indented(innerLines(collection, field, id))]
  return [
    commentOn(collection, field),
    ...(field.required ? lines : lines.map((line) => `# ${line}`)),
  ]
}

/** What stands below a field's name: its own fields, or one item of its list. */
function innerLines(collection: CollectionName, field: Field, id: string): string[] {
  const [item] = fieldsBelow(authoredFields(collection), field.path).filter(
    ({ path }) => path.at(-1) === '*',
  )
  if (item === undefined)
    return fieldsBelow(authoredFields(collection), field.path).flatMap((inner) =>
      fieldLines(collection, inner, id),
    )
  return [
    '-',
    ...indented(
      fieldsBelow(authoredFields(collection), item.path).flatMap((inner) =>
        fieldLines(collection, inner, id),
      ),
    ),
  ]
}

/** The description, with the words or the records to choose from. */
function commentOn(collection: CollectionName, field: Field): string {
  const [item] = fieldsBelow(authoredFields(collection), field.path).filter(
    ({ path }) => path.at(-1) === '*',
  )
  const { words, refersTo } = item ?? field
  const choice =
    words !== undefined && words.length > 1
      ? ` One of ${words.join(', ')}.`
      : refersTo !== undefined
        ? ` An id from ${refersTo.join(', ')}.`
        : ''
  return `# ${field.description}${choice}`
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
