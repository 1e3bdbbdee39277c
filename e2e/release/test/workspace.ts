import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { coastReport, recordFiles, type Drafts } from '@nkidp/curation/testing'

const repository = fileURLToPath(new URL('../../../', import.meta.url))
const data = 'packages/sino-dprk-data'

/** What a release reads, without records and earlier releases. */
const copied = [
  '.changeset/config.json',
  'LICENSE',
  'LICENSE-DATA',
  'package.json',
  'pnpm-workspace.yaml',
  'tsconfig.base.json',
  'packages/curation',
  'packages/export',
  'packages/schema',
  ...[
    ...['README.md', 'package.json', 'src', 'test/tarball-files.txt', 'tsconfig.json'],
    ...['tsup.config.ts', 'tsup.declarations.ts'],
  ].map((file) => join(data, file)),
]
const left = new Set(['node_modules', 'generated', '.turbo'])

/** A copy of this workspace with made-up records, in which nothing was ever released. */
export interface Workspace {
  readonly folder: string
  /** The folder of the data package. */
  readonly data: string
  /** Reads a file of the data package. */
  read(path: string): string
  /** Replaces all records. */
  setRecords(drafts: Drafts): void
  /** Writes a changeset for the data package. */
  declare(bump: 'major' | 'minor' | 'patch', summary: string): void
}

export function copyWorkspace(folder: string): Workspace {
  for (const path of copied)
    cpSync(join(repository, path), join(folder, path), {
      recursive: true,
      filter: (source) => !left.has(basename(source)),
    })
  for (const path of globSync(['node_modules', 'packages/*/node_modules'], { cwd: repository })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    symlinkSync(join(repository, path), join(folder, path))
  }
  // The code that keeps the tables of a release imports a built data package.
  const imported = join(folder, 'packages/export/src/node_modules/@nkidp/sino-dprk-data')
  mkdirSync(dirname(imported), { recursive: true })
  symlinkSync(join(repository, data, 'fixture'), imported)
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const read = (path: string) => readFileSync(join(folder, data, path), 'utf8')
  write(
    join(data, 'package.json'),
    JSON.stringify({ ...(JSON.parse(read('package.json')) as object), version: '0.0.0' }),
  )
  write('sources/coast.txt', coastReport)
  return {
    folder,
    data: join(folder, data),
    read,
    setRecords(drafts) {
      rmSync(join(folder, data, 'records'), { recursive: true, force: true })
      for (const [file, text] of recordFiles(drafts)) write(join(data, file), text)
    },
    declare: (bump, summary) =>
      write(`.changeset/${bump}.md`, `---\n'@nkidp/sino-dprk-data': ${bump}\n---\n\n${summary}\n`),
  }
}
