import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Bench } from '../main.ts'
import { output, reportOf } from '../measure.ts'
import { peers, scratch } from '../prepare.ts'

const bundlers = ['esbuild', 'rollup', 'webpack', 'rspack', 'vite'] as const

interface Part {
  readonly what: string
  readonly entry: string
}

const part = (what: string, imported: string, from: string): Part => ({
  what,
  // What nothing uses would be dropped.
  entry: `import ${imported} from '${from}'\nglobalThis.part = ${imported.replace(/[{}]/g, '')}\n`,
})

const parts: readonly Part[] = [
  part('sino-dprk-data: speakers', '{ speakers }', '@nkidp/sino-dprk-data'),
  part('sino-dprk-data/claims', '{ claims }', '@nkidp/sino-dprk-data/claims'),
  part('sino-dprk-data: get', '{ get }', '@nkidp/sino-dprk-data'),
  part('browser-compat-data: browsers', '{ browsers }', '@mdn/browser-compat-data'),
  part('web-features: browsers', '{ browsers }', 'web-features/data.json'),
  part('caniuse-lite: agents', '{ agents }', 'caniuse-lite/dist/unpacker/agents.js'),
  part('emojibase-data: messages', 'messages', 'emojibase-data/en/messages.json'),
  part('countries-list: English names', 'names', 'countries-list/minimal/countries.en.min.json'),
  part('world-countries: all', 'countries', 'world-countries'),
  part('simple-icons: one icon', '{ siNodedotjs }', 'simple-icons'),
  part('mime-db: all', 'types', 'mime-db'),
]

/** The records that `get` gives. */
const recordsOfGet = part('', '{ all }', '@nkidp/sino-dprk-data')

export const bundle: Bench = {
  needs: ['package', 'peers'],
  async run() {
    const entries = join(scratch, 'entries')
    mkdirSync(entries, { recursive: true })
    for (const [index, { entry }] of [...parts, recordsOfGet].entries())
      writeFileSync(join(entries, `${index}.js`), entry)
    for (const bundler of bundlers)
      await output(process.execPath, ['bundle.mjs', bundler], {
        cwd: peers,
        env: { NODE_ENV: 'production' },
      })
    const measured = []
    for (const [index, { what }] of parts.entries()) {
      const json = gzipped(await jsonOf(what.endsWith(': get') ? parts.length : index))
      const sizes = bundlers.map((name) =>
        gzipped(readFileSync(join(scratch, name, `${index}.js`))),
      )
      measured.push({ what, json, sizes, most: Math.max(...sizes) })
    }
    const collections = measured.slice(0, 2)
    const [, claims] = collections
    return {
      title: 'Bundle',
      about:
        'The size in bytes of the smallest parts that a page can import, next to the minified JSON of their data. All sizes are minified and gzipped.',
      columns: [
        { head: 'Part' },
        ...['JSON', 'esbuild', 'Rollup', 'webpack', 'Rspack', 'Vite'].map((head) => ({
          head,
          digits: 0,
        })),
        { head: 'Most, times its JSON', digits: 2 },
      ],
      rows: measured.map(({ what, json, sizes, most }) => [what, json, ...sizes, most / json]),
      aims: [
        {
          of: 'the most bytes that a bundle of one collection adds to its JSON:',
          measured: Math.max(...collections.map(({ most, json }) => most - json)),
          atMost: 300,
          unit: '',
        },
      ],
      headline: {
        sentence:
          'A bundle of one collection, `claims`, is at most * as large as its JSON, both gzipped, with each of five bundlers.',
        ratio: (claims?.most ?? NaN) / (claims?.json ?? NaN),
      },
    }
  },
}

const gzipped = (bytes: string | Buffer): number => gzipSync(bytes, { level: 9 }).length

/** The minified JSON of a bundled part. */
const jsonOf = (index: number): Promise<string> =>
  reportOf<string>([
    ...['--input-type=module', '--eval'],
    `await import(${JSON.stringify(join(scratch, 'esbuild', `${index}.js`))})
console.log(JSON.stringify(JSON.stringify(part)))`,
  ])
