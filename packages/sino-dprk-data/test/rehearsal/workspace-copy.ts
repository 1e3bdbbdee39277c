import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const workspace = fileURLToPath(new URL('../../../../', import.meta.url))
const ignored = new Set([
  'node_modules',
  'dist',
  'out',
  'generated',
  'json',
  'apps',
  'bench',
  '.git',
  '.turbo',
  'releases',
  'CHANGELOG.md',
])

/** A copy of this workspace, without the apps and the benchmarks, in which nothing was ever released. */
export interface WorkspaceCopy {
  readonly folder: string
  /** The folder of the data package. */
  readonly data: string
  read(path: string): string
  /** Replaces what stands in a record once. */
  correct(record: string, from: string, to: string): void
  addRecord(collection: string, id: string, yaml: string): void
  /** Gives a record a new id, also wherever another names it, and says so in a redirect. */
  move(collection: string, id: string, to: string, version: string): void
  /** Writes a changeset for the data package. */
  declare(bump: 'major' | 'minor' | 'patch', summary: string): void
}

export function copyWorkspace(folder: string): WorkspaceCopy {
  cpSync(workspace, folder, { recursive: true, filter: (path) => !ignored.has(basename(path)) })
  for (const path of globSync(['node_modules', 'packages/*/node_modules'], { cwd: workspace }))
    symlinkSync(join(workspace, path), join(folder, path))
  for (const changeset of globSync('.changeset/*.md', { cwd: folder }))
    rmSync(join(folder, changeset))

  const data = join(folder, 'packages/sino-dprk-data')
  const read = (path: string) => readFileSync(join(data, path), 'utf8')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(data, path)), { recursive: true })
    writeFileSync(join(data, path), text)
  }
  const replace = (path: string, from: string | RegExp, to: string) => {
    const text = read(path)
    if (text.replace(from, to) === text) throw new Error(`${path} has no ${String(from)}`)
    write(path, text.replace(from, to))
  }
  const addRecord: WorkspaceCopy['addRecord'] = (collection, id, yaml) =>
    write(
      `records/${collection}/${id}.yaml`,
      `# yaml-language-server: $schema=../../schema/authored/${collection}.json\nid: ${id}\n${yaml}`,
    )

  write(
    'package.json',
    JSON.stringify({ ...(JSON.parse(read('package.json')) as object), version: '0.0.0' }),
  )
  return {
    folder,
    data,
    read,
    correct: (record, from, to) => replace(`records/${record}.yaml`, from, to),
    addRecord,
    move(collection, id, to, version) {
      renameSync(
        join(data, `records/${collection}/${id}.yaml`),
        join(data, `records/${collection}/${to}.yaml`),
      )
      const named = new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g')
      for (const file of globSync('records/*/*.yaml', { cwd: data }))
        if (read(file).search(named) >= 0) replace(file, named, to)
      addRecord(
        'redirects',
        id,
        `type: redirect\nkind: moved\nto: [ ${to} ]\nversion: ${version}\nreason: For the rehearsal.\n`,
      )
    },
    declare: (bump, summary) =>
      writeFileSync(
        join(folder, '.changeset', `${bump}.md`),
        `---\n'@nkidp/sino-dprk-data': ${bump}\n---\n\n${summary}\n`,
      ),
  }
}
