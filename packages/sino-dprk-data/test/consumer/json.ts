// JSON by an import attribute; TypeScript knows it in `nodenext` and with a bundler, not in `node16`.
import descriptor from '@nkidp/sino-dprk-data/datapackage.json' with { type: 'json' }
import people from '@nkidp/sino-dprk-data/json/people.json' with { type: 'json' }
import schema from '@nkidp/sino-dprk-data/schema/people.json' with { type: 'json' }

export const names: string[] = people.map(({ name }) => name)
export const sizes: number[] = descriptor.resources.map(({ bytes }) => bytes)
export const title: string = schema.title
