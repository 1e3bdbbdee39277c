import { expect, onTestFinished, test, vi } from 'vitest'
import { exportFiles, makeFile } from '../export.ts'
import { everyField } from '../fields.ts'
import type { Format } from '../format.ts'
import { uncertainDates } from '../testing/hard-datasets.ts'
import { formats } from './all.ts'

const names = (fields: readonly { readonly collection: string; readonly field: string }[]) =>
  fields.map(({ collection, field }) => `${collection}.${field}`).toSorted()

test.each(formats)(
  '$name says for every field, once, where it goes or why it is left out',
  ({ fields }) => {
    expect(names(fields)).toEqual(names(everyField()))
  },
)

test.each(formats)('$name gives the same bytes for the same data at any time', async (format) => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const first = await writtenAt('2001-02-03T04:05:06Z', format)
  expect(first.length).toBeGreaterThan(0)
  expect(await writtenAt('2031-10-11T12:13:14Z', format)).toEqual(first)
})

async function writtenAt(time: string, format: Format) {
  vi.setSystemTime(time)
  return Promise.all(
    exportFiles(uncertainDates, [format]).map(async (file) => (await makeFile(file)).entry),
  )
}
