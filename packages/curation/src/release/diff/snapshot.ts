import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import { z } from 'zod'
import { fingerprint } from '../../emit/dataset.ts'

/** A record of which no more is known than what records of every version have. */
export interface PlainRecord {
  readonly id: string
  readonly type: string
  readonly [field: string]: unknown
}

/** A dataset of any version: a released one keeps the fields of its day, which may not be those of the schema of today. */
export type Snapshot = {
  readonly meta: { readonly version: string; readonly fingerprint: string }
} & {
  readonly [C in CollectionName]: PlainRecord | readonly PlainRecord[]
}

const plainRecord = z.looseObject({ id: z.string(), type: z.string() })

/** What every redirect has: the diff reads where it leads. */
export const plainRedirect = plainRecord.extend({
  kind: z.enum(['moved', 'split', 'withdrawn']),
  to: z.array(z.string()),
})

function content(collection: CollectionName): z.ZodType<PlainRecord | readonly PlainRecord[]> {
  if (collection === 'event') return plainRecord
  return z.array(collection === 'redirects' ? plainRedirect : plainRecord)
}

const snapshotShape = z.strictObject({
  meta: z.looseObject({ version: z.string(), fingerprint: z.string() }),
  ...(Object.fromEntries(collectionNames.map((name) => [name, content(name)])) as Record<
    CollectionName,
    ReturnType<typeof content>
  >),
})

/** The dataset that this text holds, or what is wrong with it, in words that follow the name of the file. */
export function readSnapshot(text: string): Snapshot | string {
  const value = parsedJson(text)
  if (value instanceof SyntaxError) return `is not JSON: ${value.message}`
  const { success, data, error } = snapshotShape.safeParse(value)
  if (!success) return `is not a dataset: ${firstOf(error)}`
  const computed = fingerprint(data)
  if (computed === data.meta.fingerprint) return data
  return `is not the dataset that it says it is: its records have the fingerprint ${computed}, its meta says ${data.meta.fingerprint}`
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return error
    throw error
  }
}

/** The first three things that are wrong, each with the way to it. */
function firstOf({ issues }: z.ZodError): string {
  const told = issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.length === 0 ? 'it' : path.join('.')}: ${message}`)
  return [...told, ...(issues.length > 3 ? [`and ${issues.length - 3} more`] : [])].join('; ')
}
