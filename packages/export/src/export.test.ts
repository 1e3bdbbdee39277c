import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { exportFiles, makeFile, zipOf } from './export.ts'
import { csv } from './formats/csv/index.ts'
import { installedDataset } from './installed.ts'

test('a ZIP file has the files of its format, and the same bytes each time', async () => {
  const files = await Promise.all(exportFiles(installedDataset(), [csv]).map(makeFile))
  const { bytes, entry } = await zipOf(csv, 'csv/all.zip', files)
  expect(Object.entries(unzipSync(bytes))).toEqual(
    files.map(({ bytes, entry }) => [entry.path, new Uint8Array(bytes)]),
  )
  expect(await zipOf(csv, 'csv/all.zip', files)).toEqual({ bytes, entry })
  expect(entry).toMatchObject({ format: 'csv', mediaType: 'application/zip', records: null })
})
