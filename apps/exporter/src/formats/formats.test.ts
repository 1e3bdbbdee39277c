import { expect, test } from 'vitest'
import { everyField } from './every-field.ts'
import { formats } from './index.ts'

const names = (fields: readonly { readonly collection: string; readonly field: string }[]) => fields.map(({ collection, field }) => `${collection}.${field}`).toSorted()

test.each(formats)('$name says of every field, once, where it goes or why it is lost', ({ fields }) => {
  expect(names(fields)).toEqual(names(everyField))
})
