import { dataset as datasetShape } from '@nkidp/sino-dprk-data/schema'
import { onceWrong } from '@nkidp/schema/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportFiles, makeFile } from '../export.ts'
import { anyDataset } from '../testing/any-text.ts'
import { recordsIn } from '../testing/made-up.ts'
import { formats } from './all.ts'

test('what the schema accepts is written in every format, and JSON and NDJSON give it back', async () => {
  onceWrong(
    'Values that formats cannot write',
    'any texts, licenses, addresses and time zones',
    'written, and read back',
  )
  onceWrong(
    'Values that formats cannot write',
    'a family name `constructor` or `__proto__`',
    'written, and read back',
  )
  await fc.assert(
    fc.asyncProperty(anyDataset, async (dataset) => {
      expect(datasetShape.parse(dataset)).toEqual(dataset)
      const texts = new Map<string, string>()
      for (const file of exportFiles(dataset, formats)) {
        const { bytes } = await makeFile(file)
        if (/json$/.test(file.format)) texts.set(file.path, Buffer.from(bytes).toString())
      }
      expect(JSON.parse(texts.get('json/dataset.json') ?? '')).toEqual(dataset)
      const lines = (texts.get('ndjson/dataset.ndjson') ?? '').trimEnd().split('\n')
      expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(recordsIn(dataset))
    }),
    { numRuns: 3 },
  )
})
