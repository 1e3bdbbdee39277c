import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '@nkidp/schema/json'
import { jsonText } from '../emit/files.ts'
import { comparedSchemas, type PackageInterface } from '../release/interface/package-interface.ts'
import { publish } from './coast-dataset.ts'
import { coastFolder, type CoastFolder } from './coast-folder.ts'
import { at, coastDrafts, draft, facts, type Change, type Drafts } from './coast.ts'

export interface ReleasedFolder extends CoastFolder {
  readonly read: (path: string) => string
  /** Writes a changeset with this bump. */
  readonly declare: (bump: string, name?: string) => void
  readonly git: (...args: readonly string[]) => string
  readonly commit: () => void
}

/** A workspace in git with the release 1.0.0 of the made-up records, and the records after a change. */
export function releasedFolder(change: Change = () => {}): ReleasedFolder {
  const folder = coastFolder((drafts) => {
    Object.assign(drafts, releasedDrafts())
    change(drafts)
  })
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'maintenance.auto=false', ...args], {
      cwd: join(folder.dataFolder, '..'),
      encoding: 'utf8',
      env: { ...process.env, ...author },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const commit = () => {
    git('add', '.')
    git('commit', '--quiet', '--allow-empty', '--no-gpg-sign', '--message', 'Change')
  }
  folder.write('../package.json', jsonText({ name: 'coast', private: true }))
  folder.write('../pnpm-workspace.yaml', 'packages: [data]\n')
  folder.write('../.changeset/config.json', jsonText({ format: false }))
  folder.write('package.json', jsonText({ ...facts, version: '1.0.0' }))
  released ??= releasedFiles()
  for (const [path, text] of released) folder.write(path, text)
  git('init', '--quiet', '--template=')
  commit()
  return {
    ...folder,
    read: (path) => readFileSync(join(folder.dataFolder, path), 'utf8'),
    declare: (bump, name = facts.name) =>
      folder.write('../.changeset/brave-cat.md', `---\n'${name}': ${bump}\n---\n\nWhat changed.\n`),
    git,
    commit,
  }
}

/** The files of the release, made once. */
let released: readonly (readonly [path: string, text: string])[] | undefined

function releasedFiles() {
  const dataset = publish('1.0.0', releasedDrafts())
  const { fingerprint, counts } = dataset.meta
  return [
    ['releases/1.0.0.json', `${canonicalJson(dataset)}\n`],
    [
      'releases/1.0.0.interface.json',
      `${canonicalJson({ exports: {}, schemas: comparedSchemas() })}\n`,
    ],
    [
      'releases/index.json',
      jsonText([{ version: '1.0.0', date: '2001-05-04', fingerprint, counts }]),
    ],
  ] as const
}

const author = {
  GIT_AUTHOR_NAME: 'Ada Berg',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada Berg',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
}

/** The made-up records, and one that no other needs. */
function releasedDrafts(): Drafts {
  const drafts = coastDrafts()
  drafts.concepts.push({
    id: 'hand-work',
    type: 'concept',
    term: 'by hand',
    gloss: 'How lamps were once kept.',
    evidence: [at('once kept by hand')],
  })
  return drafts
}

export const removeConcept = (drafts: Drafts): void =>
  void (drafts.concepts = drafts.concepts.filter(({ id }) => id !== 'hand-work'))

/** Replaces the concept by a redirect. */
export function redirectConcept(
  drafts: Drafts,
  kind: 'moved' | 'withdrawn',
  version = '2.0.0',
): void {
  removeConcept(drafts)
  drafts.redirects.push({
    id: 'hand-work',
    type: 'redirect',
    kind,
    to: kind === 'moved' ? ['lamp-oil'] : [],
    version,
    reason: 'One term is enough.',
  })
}

export const addPlace = (drafts: Drafts, id = 'the-coast'): void =>
  void drafts.places.push({
    id,
    type: 'place',
    name: 'northern coast',
    kind: 'region',
    evidence: [at('the northern coast were once kept')],
  })

export const correctState = (drafts: Drafts): void =>
  void (draft(drafts, 'states', 'norland').name = 'Nordland')

export const rewordClaim = (drafts: Drafts): void =>
  void (draft(drafts, 'claims', 'drafter-on-hands').statement = 'Lamps wanted hands.')

/** The interface of the release, changed so that the interface of today differs from it. */
export function changeReleasedInterface({ read, write }: ReleasedFolder): void {
  const file = 'releases/1.0.0.interface.json'
  const { schemas } = JSON.parse(read(file)) as PackageInterface
  const { claims, meta } = schemas['schema/dataset.json']!.properties!
  const { voice, chronology } = claims!.items!.properties!
  voice!.enum!.push('chorus')
  Object.assign(chronology!, { items: { type: 'string' } })
  delete meta!.properties!['codingCaveat']
  write(file, JSON.stringify({ exports: { './talks': ['talksOf'] }, schemas }))
}

/** The first line of each finding: where it is, which record, which rule. */
export const findingLines = (err: string): string[] =>
  err
    .split('\n')
    .filter((line) => /:\d+:\d+ /.test(line))
    .map((line) => line.replace(/^\S*\/data\/|^data\//, ''))
