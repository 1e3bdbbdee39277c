import { expect, test } from 'vitest'
import { jsonText } from '../emit/files.ts'
import { releasedFolder, type ReleasedFolder } from '../testing/released-folder.ts'
import { readReleases } from './read-releases.ts'

type Entry = Record<string, unknown>

/** Writes an index made of changed copies of the entry of 1.0.0. */
const index =
  (...changes: Entry[]) =>
  ({ read, write }: ReleasedFolder) => {
    const [entry] = JSON.parse(read('releases/index.json')) as Entry[]
    write('releases/index.json', jsonText(changes.map((change) => ({ ...entry, ...change }))))
  }
const replace =
  (file: string, from: string, to: string) =>
  ({ read, write }: ReleasedFolder) =>
    write(file, read(file).replace(from, to))

test('reads the releases and the newest dataset', async () => {
  const { findings, releases, newest } = await readReleases(releasedFolder().dataFolder)
  expect(findings).toEqual([])
  expect(releases.map(({ version }) => version)).toEqual(['1.0.0'])
  expect(newest).toMatchObject({ meta: { version: '1.0.0' }, event: { id: 'coast-evening' } })
})

test.each<[string, (folder: ReleasedFolder) => void, string, RegExp]>([
  ['invalid JSON', ({ write }) => write('releases/index.json', '[{'), 'index', /invalid JSON: /],
  [
    'an incomplete entry',
    ({ write }) => write('releases/index.json', '[{ "version": "1.0.0" }]'),
    'index',
    /\[0\]\.date: expected .*, received nothing/,
  ],
  [
    'a wrong order',
    index({ version: '1.1.0' }, { version: '1.0.0' }),
    'index',
    /\[1\]\.version: expected a version after 1\.1\.0, received "1\.0\.0"/,
  ],
  ['a version twice', index({}, {}), 'index', /expected a version after 1\.0\.0/],
  ['wrong counts', index({ counts: { people: 7 } }), 'index', /wrong counts of 1\.0\.0/],
  ['a missing entry', index(), 'index', /no entry for 1\.0\.0, which has a snapshot/],
  ['a missing snapshot', index({}, { version: '1.0.1' }), '1.0.1', /no such file/],
  [
    'the snapshot of another version',
    (folder) => {
      index({}, { version: '1.0.1' })(folder)
      folder.write('releases/1.0.1.json', folder.read('releases/1.0.0.json'))
    },
    '1.0.1',
    /the snapshot of 1\.0\.0/,
  ],
  [
    'a changed snapshot',
    replace('releases/1.0.0.json', '"Norland"', '"Nordland"'),
    '1.0.0',
    /records with the fingerprint [0-9a-f]{64}, where meta has [0-9a-f]{64}/,
  ],
  [
    'another fingerprint',
    index({ fingerprint: '0'.repeat(64) }),
    '1.0.0',
    /another snapshot of 1\.0\.0, with the fingerprint/,
  ],
])('finds %s', async (_, harm, file, received) => {
  const folder = releasedFolder()
  harm(folder)
  const { findings } = await readReleases(folder.dataFolder)
  expect(findings).toMatchObject([
    {
      file: expect.stringMatching(`releases.${file}\\.json$`) as string,
      received: expect.stringMatching(received) as string,
    },
  ])
})
