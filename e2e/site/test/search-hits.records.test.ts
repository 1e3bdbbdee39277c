import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startFinding, type Find, type Pagefind } from '@nkidp/docs/search'
import { all } from '@nkidp/sino-dprk-data'
import { onceWrong } from '@nkidp/schema/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { built } from './site.ts'

let find: Find
beforeAll(async () => {
  const folder = join(built, 'pagefind/')
  vi.stubGlobal('fetch', async (address: string) => {
    return new Response(await readFile(address.replace(/\?.*/, '')))
  })
  const pagefind = (await import(pathToFileURL(`${folder}pagefind.js`).href)) as Pagefind
  find = await startFinding(pagefind, { basePath: folder, baseUrl: '/' })
})
afterAll(() => {
  vi.unstubAllGlobals()
})

/** The first hits of the first groups, as paths from the home page without `r/`. */
const found = async (query: string, groups = 1, hits = 1) =>
  Promise.all(
    (await find(query)).slice(0, groups).map(async ({ results }) => {
      const data = await Promise.all(results.slice(0, hits).map((result) => result.data()))
      return data.map(({ url }) => url.replace(/^\/(?:r\/)?|\/$/g, ''))
    }),
  )

/** The first groups, separated by bars, and the first hits of each. */
test.each([
  [
    'Juche',
    'juche | person-juche-often-rendered-as-self-reliance person-juche-rejects-subservience',
  ],
  ['Tiananmen', 'tiananmen-square-incident'],
  ['1956', 'korean-workers-party-debate-1956 sino-soviet-intervention-1956'],
  ['1970', 'zhou-enlai-in-pyongyang-1970'],
  ['Korean War', 'korean-war'],
  ['lips and teeth', 'lips-and-teeth | quotation-lips-and-teeth'],
  ['refugees', 'north-korean-refugees | park-china-fears-refugees'],
  ['Taiwan', 'taiwan | schaefer-suspected-taiwan-bargain'],
  ['coup', 'red-guards-publish-coup-reports'],
  ['apologise', 'china-apologizes-to-north-korea zhou-enlai-in-pyongyang-1970'],
  ['Kim', 'kim-il-sung'],
  ['Mao', 'mao-zedong'],
  ['Peng', 'peng-dehuai'],
  ['Zhou', 'zhou-enlai'],
  ['Roy', 'j-stapleton-roy'],
  ['Person', 'james-person'],
  ['Beijing', 'prc'],
  ['Pyongyang', 'pyongyang'],
  ['Six-Party', 'six-party-talks'],
  ['SIX\u2011PARTY\u2011TALKS', 'six-party-talks'],
  ['NKIDP', 'nkidp'],
  ['R', 'guides/r'],
  ['CAMEO', 'data/events'],
  ['Goldstein', 'data/events'],
  ['told_min', 'data/events'],
  ['actor1_cow', 'data/events'],
  ['download', 'data'],
  ['Datawrapper', 'data'],
  ['Zotero', 'cite'],
  ['embed', 'guides/timelinejs'],
])('%s finds %s first', async (query, first) => {
  const expected = first.split(' | ').map((group) => group.split(' '))
  const hits = await found(query, expected.length, 2)
  expect(hits.map((group, index) => group.slice(0, expected[index]?.length))).toEqual(expected)
})

test.each([
  ['PRC', 'prc'],
  ['DPRK', 'dprk'],
  ['USSR', 'ussr'],
  ['KWP', 'korean-workers-party'],
  ['Peking', 'prc'],
  ['Chou En-lai', 'zhou-enlai'],
  ['Chou Enlai', 'zhou-enlai'],
  ['Mao Tse-tung', 'mao-zedong'],
  ['P’eng Te-huai', 'peng-dehuai'],
  ['Kim Il-sung', 'kim-il-sung'],
  ['KIM IL SUNG', 'kim-il-sung'],
  ['P’yŏngyang', 'pyongyang'],
  ['周恩来', 'zhou-enlai'],
  ['周恩來', 'zhou-enlai'],
  ['김일성', 'kim-il-sung'],
  ['주체', 'juche'],
])(
  '%s, an abbreviation, an older spelling or a name in characters, finds %s',
  async (query, id) => {
    expect(await found(query)).toEqual([[id]])
  },
)

test('every id finds its own record first', async () => {
  onceWrong('Search for an id', '`zhou-enlai`, `six-party-talks`', 'its own record first')
  for (const { id } of all) expect(await found(id), id).toEqual([[id]])
})

test('the beginning and the end of an id find its record', async () => {
  const some = all.filter(({ id }, index) => id.split('-').length > 3 && index % 12 === 0)
  expect(some.length).toBeGreaterThan(10)
  for (const { id } of some) {
    const parts = id.split('-')
    for (const part of [parts.slice(0, 3), parts.slice(-3)].map((words) => words.join('-')))
      expect((await found(part, Infinity, Infinity)).flat(), `${part} of ${id}`).toContain(id)
  }
})

test('a reference comes after every record of substance', async () => {
  for (const query of ['Zhou', 'Korean War', 'Tiananmen', 'Kim', 'Juche', 'China']) {
    const names = (await find(query)).map(({ name }) => name)
    expect(names.slice(names.indexOf('references') + 1), query).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/chronology|claims|people|concepts/)]),
    )
  }
})

test('the caveat about codes and the help of fields are not found on records', async () => {
  for (const query of ['CAMEO', 'Goldstein', 'must not be summed']) {
    const substance = (await find(query)).filter(({ name }) =>
      /chronology|claims|people/.test(name),
    )
    expect(substance, query).toEqual([])
  }
})

test.each(['Deng Xiaoping', 'xyzzyq', 'Kim xyzzyq', 'qqq'])(
  '%s, which no record or page has, is not found',
  async (query) => {
    expect(await found(query)).toEqual([])
  },
)
