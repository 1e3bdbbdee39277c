// Makes the package that tests of code read, in `fixture/`: the current code and version, with the records of the newest release.
// So these tests need not run again when a record changes.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { emittedFiles, readPackageFacts, writeFiles } from '@nkidp/curation/emit'
import { dataset } from '@nkidp/schema'
import manifest from './package.json' with { type: 'json' }

const folder = 'fixture'
const read = <T>(file: string): T => JSON.parse(readFileSync(`releases/${file}.json`, 'utf8')) as T
const newest = read<{ version: string; date: string }[]>('index').at(-1)!
const {
  meta: { fingerprint, counts },
  ...collections
} = dataset.parse(read(newest.version))

rmSync(folder, { recursive: true, force: true })
cpSync('src', `${folder}/src`, { recursive: true, filter: (path) => !path.endsWith('generated') })
const facts = await readPackageFacts('.')
const release = { version: facts.version, date: newest.date, fingerprint, counts }
await writeFiles(folder, await emittedFiles(collections, facts, [release]))
cpSync('README.md', `${folder}/README.md`)
for (const file of ['LICENSE', 'LICENSE-DATA']) cpSync(`../../${file}`, `${folder}/${file}`)
writeFileSync(`${folder}/tsconfig.json`, '{ "extends": "../tsconfig.json", "include": ["src"] }')
const { scripts: _scripts, devDependencies: _devDependencies, ...published } = manifest
writeFileSync(`${folder}/package.json`, JSON.stringify(published, null, 2))
