import {
  recordsOf,
  type Dataset,
  type Field,
  type PublishedRecord,
} from '@nkidp/sino-dprk-data/schema'
import { valuesAt } from '@nkidp/schema/json'
import { everyField } from '../fields.ts'
import type { FieldMapping } from '../format.ts'

/** A value of a record, and where a format puts it. */
export interface Sent {
  readonly record: PublishedRecord
  readonly shape: Field
  readonly to: string
  readonly value: string
  /** As in `zhou-enlai: offices.0.title`. */
  readonly place: string
}

const shapes = new Map(
  everyField().map(({ collection, field, shape }) => [`${collection}.${field}`, shape]),
)

/** Every value of every record that a format does not leave out. A null has none. */
export const everyValue = (dataset: Dataset, fields: readonly FieldMapping[]): Sent[] =>
  fields.flatMap((mapping) => {
    const shape = shapes.get(`${mapping.collection}.${mapping.field}`)
    if (shape === undefined || 'lost' in mapping) return []
    return recordsOf(dataset, mapping.collection).flatMap((record) =>
      [...valuesAt(record, shape.path)].flatMap(({ path, value }) =>
        value === undefined || value === null
          ? []
          : [
              {
                record,
                shape,
                to: mapping.to,
                value: String(value as string | number | boolean),
                place: `${record.id}: ${path.join('.')}`,
              },
            ],
      ),
    )
  })
