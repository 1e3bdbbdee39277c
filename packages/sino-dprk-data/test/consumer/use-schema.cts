// The same in CommonJS.
import * as schema from '@nkidp/sino-dprk-data/schema'

export const title: string = schema.dataset.parse({}).event.title
