// JSON by an import attribute; TypeScript knows it in `nodenext` and with a bundler, not in `node16`.
import { linkedIds } from '@nkidp/sino-dprk-data'
import { cite } from '@nkidp/sino-dprk-data/cite'
import descriptor from '@nkidp/sino-dprk-data/datapackage.json' with { type: 'json' }
import {
  fingerprintRecord,
  toWebAnnotation,
  verify,
  verifyDataset,
} from '@nkidp/sino-dprk-data/evidence'
import dataset from '@nkidp/sino-dprk-data/json/dataset.json' with { type: 'json' }
import people from '@nkidp/sino-dprk-data/json/people.json' with { type: 'json' }
import schema from '@nkidp/sino-dprk-data/schema/people.json' with { type: 'json' }

export const names: string[] = people.map(({ name }) => name)
export const sizes: number[] = descriptor.resources.map(({ bytes }) => bytes)
export const title: string = schema.title

// What is for a parsed dataset is for an imported one too.
export const ofDataset: Promise<boolean> = verifyDataset(dataset).then(({ ok }) => ok)
export const ofPeople: Promise<unknown>[] = dataset.people.flatMap((person) => [
  fingerprintRecord(person),
  verify('A copy.', [person]),
  toWebAnnotation(person, undefined, dataset),
])
export const cited: string[] = [cite(dataset), cite(person(), { dataset })].map(({ text }) => text)
export const linked: string[] = linkedIds(person()).map(({ id }) => id)
function person() {
  const [first] = dataset.people
  if (first === undefined) throw new Error('no people')
  return first
}
