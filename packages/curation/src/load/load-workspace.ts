import { readdirSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import { fieldName } from '../finding.ts'
import type { Complaint, Finding } from '../finding.ts'
import { didYouMean } from '../did-you-mean.ts'
import { isRecorded, readSources } from '../source/source-file.ts'
import type { RecordFile, Workspace } from '../workspace.ts'
import { readRecordText } from './record-text.ts'
import { shapeOf } from './shape.ts'
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
  const report = (path: string, complaint: Complaint) => findings.push(fileFinding(path, complaint))
  return entriesOf(folder, findings).flatMap((entry) => {
    const path = join(folder, entry.name)
    const collection = collectionNames.find((name) => name === entry.name)
    if (collection === undefined || !entry.isDirectory()) {
      report(path, {
        found: kindOf(entry),
        expected: `folders named ${collectionNames.join(', ')}`,
        mend: `${didYouMean(entry.name, collectionNames)}Rename it, or move it elsewhere.`,
      })
      return []
    }
    return entriesOf(path, findings).flatMap((inner) => {
      const innerPath = join(path, inner.name)
      if (inner.isFile() && inner.name.endsWith('.yaml')) return [{ path: innerPath, collection }]
      report(innerPath, {
        found: kindOf(inner),
        expected: 'files named <id>.yaml',
        mend: 'Rename it, or move it elsewhere.',
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
        found: 'no folder that can be read',
        expected: 'a folder of records',
        mend: 'Create it, or call the command for the right data package.',
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
  const shape = shapeOf(collection, yaml.value)
  if ('problems' in shape) {
    findings.push(
      ...shape.problems.map(({ path: at, atKey, ...complaint }) => {
        const position = atKey ? yaml.keyPositionOf(at) : yaml.positionOf(at)
        return {
          file: shownPath(path),
          ...position,
          rule: 'shape',
          record: id,
          field: fieldName(at),
          ...complaint,
        }
      }),
    )
    return { id }
  }
  // That the record has the shape of this very collection is what `shapeOf` has just found.
  const file = {
    collection,
    file: shownPath(path),
    record: shape.record,
    comments: yaml.comments,
    positionOf: yaml.positionOf,
  } as RecordFile
  return { id, file }
}

const writtenId = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined

const fileFinding = (path: string, complaint: Complaint): Finding => ({
  file: shownPath(path),
  line: 1,
  column: 1,
  rule: 'file',
  ...complaint,
})

const shownPath = (path: string): string => relative(process.cwd(), path) || '.'
