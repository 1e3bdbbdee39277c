import { readdirSync, type Dirent } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { authoredFields, authoredRecords } from '@nkidp/schema'
import { collectionNames, type CollectionName } from '@nkidp/schema/collections'
import { didYouMean, fieldName, parseShape, type Issue } from '@nkidp/schema/issues'
import { isObject } from '@nkidp/schema/json'
import { compareIds } from '@nkidp/schema/text'
import type { z } from 'zod'
import { fileFinding, type Finding } from '../finding.ts'
import { isRecorded, readSources } from '../source/source-file.ts'
import { filesIn, type RecordFile, type Workspace } from '../workspace.ts'
import { readRecordText } from './record-text.ts'
import { parseYaml } from './yaml.ts'

/** Reads the records, and the source texts if their folder is given. Everything wrong with a file is a finding. */
export function loadWorkspace(
  dataFolder: string,
  sourcesFolder: string | undefined,
): { workspace: Workspace; findings: Finding[] } {
  const folder = join(dataFolder, 'records')
  const { paths, findings } = listRecords(folder)
  const files: RecordFile[] = []
  const ids = new Map<string, CollectionName[]>()
  for (const { path, collection } of paths) {
    const record = readRecord(path, collection)
    ids.set(record.id, [...(ids.get(record.id) ?? []), collection])
    if ('file' in record) files.push(record.file)
    else findings.push(...record.findings)
  }
  const sourceFiles = sourcesFolder === undefined ? undefined : readSources(sourcesFolder)
  const sources = recordedTexts(files, sourceFiles)
  return { workspace: { folder: shownPath(folder), files, ids, sourceFiles, sources }, findings }
}

/** The texts that records of sources describe, by the ids of these records. */
export const recordedTexts = (
  files: readonly RecordFile[],
  sourceFiles: Workspace['sourceFiles'],
): Workspace['sources'] =>
  new Map(
    filesIn({ files }, 'sources').flatMap(({ record }) => {
      const source = sourceFiles?.find((candidate) => isRecorded(candidate, record))
      return source === undefined ? [] : [[record.id, source.text] as const]
    }),
  )

interface RecordPath {
  readonly path: string
  readonly collection: CollectionName
}

/** What systems and editors leave in a folder: hidden files, indexes of previews, backups. */
const leftovers =
  /^(\.|~\$|#.*#$|Icon\r$|__MACOSX$|(Thumbs|ehthumbs)\.db$|desktop\.ini$)|(~|\.(bak|backup|bck|lock|old|orig|rej|save|sb-[\w-]+|sw[a-p]|tmp|temp)|___jb_(tmp|old)___)$/i

/** The files that hold records. Everything else in the folder is a finding. */
function listRecords(folder: string): { paths: RecordPath[]; findings: Finding[] } {
  const findings: Finding[] = []
  const report = (path: string, issue: Issue) =>
    findings.push({ ...fileFinding(path, 'file'), ...issue })
  const entriesOf = (path: string): Dirent[] => {
    try {
      return readdirSync(path, { withFileTypes: true })
        .filter(({ name }) => !leftovers.test(name))
        .sort((a, b) => compareIds(a.name, b.name))
    } catch {
      report(path, {
        expected: 'a folder of records',
        received: 'an unreadable folder',
        fix: 'Create it, or run the command for the right data package.',
      })
      return []
    }
  }
  const paths = entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    const collection = collectionNames.find((name) => name === entry.name)
    if (collection === undefined || !entry.isDirectory()) {
      report(path, {
        expected: `folders named ${collectionNames.join(', ')}`,
        received: kindOf(entry),
        fix: `Rename it, or move it elsewhere.${didYouMean(entry.name, collectionNames)}`,
      })
      return []
    }
    return entriesOf(path).flatMap((inner) => {
      const innerPath = join(path, inner.name)
      if (inner.isFile() && inner.name.endsWith('.yaml')) return [{ path: innerPath, collection }]
      report(innerPath, {
        expected: 'files named <id>.yaml',
        received: kindOf(inner),
        fix: 'Rename it, or move it elsewhere.',
      })
      return []
    })
  })
  return { paths, findings }
}

function kindOf(entry: Dirent): string {
  if (entry.isSymbolicLink()) return 'a symbolic link'
  if (entry.isDirectory()) return 'a folder'
  return entry.isFile() ? 'a file with another name' : 'not a regular file'
}

function readRecord(
  path: string,
  collection: CollectionName,
): { id: string } & ({ file: RecordFile } | { findings: Finding[] }) {
  const file = shownPath(path)
  const fileId = basename(path, '.yaml')
  const text = readRecordText(path)
  if (typeof text !== 'string')
    return { id: fileId, findings: [{ file, rule: 'file', record: fileId, ...text }] }
  const yaml = parseYaml(text)
  if (!('value' in yaml))
    return {
      id: fileId,
      findings: yaml.map((issue) => ({ file, rule: 'yaml', record: fileId, ...issue })),
    }
  const { value, comments, positionOf, keyPositionOf } = yaml
  const id = isObject(value) && typeof value['id'] === 'string' ? value['id'] : fileId
  const shape: z.ZodType = authoredRecords[collection]
  const parsed = parseShape(shape, value, authoredFields(collection))
  if ('issues' in parsed)
    return {
      id,
      findings: parsed.issues.map(({ path: at, isUnknownField, ...issue }) => ({
        file,
        ...(isUnknownField ? keyPositionOf(at) : positionOf(at)),
        rule: 'shape',
        record: id,
        field: fieldName(at),
        ...issue,
        ...(at.length === 0 && { fix: `${issue.fix} \`pnpm data new\` writes a template.` }),
      })),
    }
  // `parseShape` has checked that the record has the shape of this collection.
  return {
    id,
    file: { collection, file, record: parsed.value, comments, positionOf } as RecordFile,
  }
}

const shownPath = (path: string): string => relative(process.cwd(), path) || '.'
