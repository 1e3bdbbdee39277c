// The zod schemas in an ES module.
import { dataset, records } from '@nkidp/sino-dprk-data/schema'

export const title: string = dataset.parse({}).event.title
export const family: string = records.people.parse({}).nameParts.family
