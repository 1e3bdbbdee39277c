import { readdirSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { authoredRecords, fieldTable } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import type { z } from 'zod'
import { didYouMean, fieldName, parseShape } from '@nkidp/schema/issues'
import type { Issue } from '@nkidp/schema/issues'
import type { Finding } from '../finding.ts'
import { isRecorded, readSources } from '../source/source-file.ts'
import type { RecordFile, Workspace } from '../workspace.ts'
import { readRecordText } from './record-text.ts'
import { parseYaml } from './yaml.ts'

/**
 * Reads `<dataFolder>/records/<collection>/<id>.yaml`, and the source texts where their folder is named. Whatever is
 * wrong with a file is a finding; nothing in it makes this throw.
 */
export function loadWorkspace(
  dataFolder: string,
  sourcesFolder: string | undefined,
): { workspace: Workspace; findings: Finding[] } {
  const folder = join(dataFolder, 'records')
  const files: RecordFile[] = []
  const ids = new Map<string, CollectionName[]>()
  const findings: Finding[] = []
  for (const { path, collection } of recordPaths(folder, findings)) {
    const { id, file } = readRecord(path, collection, findings)
    ids.set(id, [...(ids.get(id) ?? []), collection])
    if (file !== undefined) files.push(file)
  }
  const sourceFiles = sourcesFolder === undefined ? undefined : readSources(sourcesFolder)
  const sources = new Map(
    files
      .filter((file) => file.collection === 'sources')
      .flatMap(({ record }) => {
        const source = sourceFiles?.find((candidate) => isRecorded(candidate, record))
        return source === undefined ? [] : [[record.id, source.text] as const]
      }),
  )
  return { workspace: { folder: shownPath(folder), files, ids, sourceFiles, sources }, findings }
}

interface RecordPath {
  readonly path: string
  readonly collection: CollectionName
}

/** The files that hold records; everything else in the folder is a finding. */
function recordPaths(folder: string, findings: Finding[]): RecordPath[] {
  const report = (path: string, issue: Issue) => findings.push(fileFinding(path, issue))
  return entriesOf(folder, findings).flatMap((entry) => {
    const path = join(folder, entry.name)
    const collection = collectionNames.find((name) => name === entry.name)
    if (collection === undefined || !entry.isDirectory()) {
      report(path, {
        received: kindOf(entry),
        expected: `folders named ${collectionNames.join(', ')}`,
        fix: `Rename it, or move it elsewhere.${didYouMean(entry.name, collectionNames)}`,
      })
      return []
    }
    return entriesOf(path, findings).flatMap((inner) => {
      const innerPath = join(path, inner.name)
      if (inner.isFile() && inner.name.endsWith('.yaml')) return [{ path: innerPath, collection }]
      report(innerPath, {
        received: kindOf(inner),
        expected: 'files named <id>.yaml',
        fix: 'Rename it, or move it elsewhere.',
      })
      return []
    })
  })
}

function entriesOf(folder: string, findings: Finding[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    findings.push(
      fileFinding(folder, {
        received: 'no folder that can be read',
        expected: 'a folder of records',
        fix: 'Create it, or call the command for the right data package.',
      }),
    )
    return []
  }
}

const kindOf = (entry: Dirent): string =>
  entry.isSymbolicLink()
    ? 'a symbolic link'
    : entry.isDirectory()
      ? 'a folder'
      : entry.isFile()
        ? 'a file of another name'
        : 'something that is no file'

/** The record in a file, where its shape is right, and the id that the file lays claim to in any case. */
function readRecord(
  path: string,
  collection: CollectionName,
  findings: Finding[],
): { id: string; file?: RecordFile } {
  const nameOfFile = basename(path, '.yaml')
  const text = readRecordText(path)
  if (typeof text !== 'string') {
    findings.push({ file: shownPath(path), rule: 'file', record: nameOfFile, ...text })
    return { id: nameOfFile }
  }
  const yaml = parseYaml(text)
  if (!('value' in yaml)) {
    findings.push(
      ...yaml.map((problem) => ({
        file: shownPath(path),
        rule: 'yaml',
        record: nameOfFile,
        ...problem,
      })),
    )
    return { id: nameOfFile }
  }
  const id = writtenId(yaml.value) ?? nameOfFile
  const shape = authoredRecords[collection]
  const parsed = parseShape<z.ZodType>(shape, yaml.value, fieldTable(shape))
  if ('issues' in parsed) {
    findings.push(
      ...parsed.issues.map(({ path: at, isUnknownField, ...issue }) => ({
        file: shownPath(path),
        ...(isUnknownField ? yaml.keyPositionOf(at) : yaml.positionOf(at)),
        rule: 'shape',
        record: id,
        field: fieldName(at),
        ...issue,
        ...(at.length === 0 && { fix: `${issue.fix} \`pnpm data new\` writes a template.` }),
      })),
    )
    return { id }
  }
  // That the record has the shape of this very collection is what `parseShape` checked.
  const file = {
    collection,
    file: shownPath(path),
    record: parsed.value,
    comments: yaml.comments,
    positionOf: yaml.positionOf,
  } as RecordFile
  return { id, file }
}

const writtenId = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined

const fileFinding = (path: string, issue: Issue): Finding => ({
  file: shownPath(path),
  line: 1,
  column: 1,
  rule: 'file',
  ...issue,
})

const shownPath = (path: string): string => relative(process.cwd(), path) || '.'
