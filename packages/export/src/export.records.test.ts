import { Parser, Store } from 'n3'
import { expect, test } from 'vitest'
import { exportFiles, makeFile } from './export.ts'
import type { Format } from './format.ts'
import { formats } from './formats/all.ts'
import { citations } from './formats/citations/index.ts'
import { json } from './formats/json/index.ts'
import { nquads } from './formats/nquads/index.ts'
import { turtle } from './formats/turtle/index.ts'
import { installedDataset } from './installed.ts'
import { expectArrival, type Reading } from './testing/arrives.ts'
import { wholeText } from './testing/exported.ts'
import { readings } from './testing/readings.ts'

const dataset = installedDataset()

/** The formats that a test below reads. The build of the site writes all formats, so citations in text, by far the slowest, are left to it. */
const others = new Set<Format>([
  citations,
  json,
  turtle,
  nquads,
  ...Object.values(readings).map(({ format }) => format),
])

test.each(formats.filter((format) => !others.has(format)))(
  'the records are written as $name',
  async (format) => {
    for (const file of exportFiles(dataset, [format]))
      expect((await makeFile(file)).entry.bytes).toBeGreaterThan(0)
  },
)

test.each(Object.entries<Reading>(readings))(
  'from %s, a reader gets every field of every record',
  (_, reading) => expectArrival(reading, dataset),
)

test('from JSON, a reader gets the dataset', async () => {
  expect(JSON.parse(await wholeText(json, dataset))).toEqual(dataset)
})

test('from Turtle and N-Quads, a reader gets as many statements', async () => {
  const [ofTurtle, ofQuads] = await Promise.all(
    [turtle, nquads].map(
      async (format) => new Store(new Parser().parse(await wholeText(format, dataset))).size,
    ),
  )
  expect(ofTurtle).toBe(ofQuads)
})
