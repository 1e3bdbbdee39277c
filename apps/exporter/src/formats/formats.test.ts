import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { filesUnder } from '../../test/command.ts'
import { exported } from '../../test/exported.ts'
import { everyField } from './every-field.ts'
import { formats } from './index.ts'

const names = (fields: readonly { readonly collection: string; readonly field: string }[]) =>
  fields.map(({ collection, field }) => `${collection}.${field}`).toSorted()

test.each(formats)(
  '$name says of every field, once, where it goes or why it is lost',
  ({ fields }) => {
    expect(names(fields)).toEqual(names(everyField))
  },
)

test.each(formats)(
  '$name gives the same bytes for the same data, whenever it is written',
  async ({ name }) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const [first, second] = [
      await writtenAt('2001-02-03T04:05:06Z', name),
      await writtenAt('2031-10-11T12:13:14Z', name),
    ]
    expect(first.length).toBeGreaterThan(0)
    expect(second).toEqual(first)
  },
)

async function writtenAt(time: string, format: string): Promise<[string, string][]> {
  vi.setSystemTime(time)
  const folder = await exported(format)
  return filesUnder(folder).map((path) => [
    path,
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex'),
  ])
}
