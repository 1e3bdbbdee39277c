import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import type { Dataset, Field, PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { valuesAt } from '@nkidp/schema/json'
import { everyField } from '../fields.ts'
import type { FieldMapping } from '../format.ts'

/** A value of a record, with where a format says that it goes. */
export interface Sent {
  readonly record: PublishedRecord
  readonly shape: Field
  readonly to: string
  readonly value: string | number | boolean
  /** As in `zhou-enlai: offices.0.title`. */
  readonly place: string
}

/** Every value of every record that a format does not call lost. A null has none. */
export function everyValue(dataset: Dataset, fields: readonly FieldMapping[]): Sent[] {
  const shapes = new Map(
    everyField.map(({ collection, field, shape }) => [`${collection}.${field}`, shape]),
  )
  return fields.flatMap((mapping) => {
    const shape = shapes.get(`${mapping.collection}.${mapping.field}`)
    if (shape === undefined || 'lost' in mapping) return []
    return recordsOf(dataset, mapping.collection).flatMap((record) =>
      [...valuesAt(record, shape.path)]
        .filter(({ value }) => value !== undefined && value !== null)
        .map(({ path, value }) => ({
          record,
          shape,
          to: mapping.to,
          value: value as Sent['value'],
          place: `${record.id}: ${path.join('.')}`,
        })),
    )
  })
}
