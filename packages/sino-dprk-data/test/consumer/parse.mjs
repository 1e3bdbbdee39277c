// The zod schemas, which alone need zod.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import data from '@nkidp/sino-dprk-data/json/dataset.json' with { type: 'json' }
import { dataset } from '@nkidp/sino-dprk-data/schema'

assert.deepEqual(dataset.parse(data), data)
assert.equal(dataset.safeParse({ ...data, people: [{}] }).success, false)
assert.deepEqual(
  createRequire(import.meta.url)('@nkidp/sino-dprk-data/schema').dataset.parse(data),
  data,
)
