import { hash } from 'node:crypto'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import type { CollectionName } from '@nkidp/schema/collections'
import type { Format, OutputFile, Selection } from './format.ts'

/** What an export wrote and from which dataset. It has no time, so that equal exports are equal bytes. */
export interface Manifest {
  /** The whole dataset, also if only a part of it was written. */
  readonly dataset: Pick<Dataset['meta'], 'name' | 'version' | 'fingerprint'>
  /** Null without filters. */
  readonly selection: FilterFacts | null
  /** Null if all were written. */
  readonly collections: readonly CollectionName[] | null
  /** Must be shown with the event codes. */
  readonly codingCaveat: string
  readonly files: readonly ManifestFile[]
}

export interface FilterFacts {
  readonly from: string | null
  readonly to: string | null
  readonly involving: string | null
  /** The ids of the entries that match. Others may be included because a record refers to them. */
  readonly chosen: readonly string[]
  readonly of: number
  /** How many were left out only because they have no date. */
  readonly undated: number
  readonly fingerprint: string
}

export interface ManifestFile {
  /** From the folder of the manifest, with `/` on every system. */
  readonly path: string
  readonly format: string
  readonly mediaType: string
  /** Null for a file that only describes others. */
  readonly records: number | null
  readonly bytes: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
}

export const manifestOf = (
  { meta: { name, version, fingerprint, codingCaveat } }: Dataset,
  files: readonly ManifestFile[],
  collections: Selection = undefined,
  selection: FilterFacts | null = null,
): Manifest => ({
  dataset: { name, version, fingerprint },
  selection,
  collections: collections ?? null,
  codingCaveat,
  files,
})

export interface ExportFile extends OutputFile, Pick<ManifestFile, 'format' | 'path'> {}

/** The files of a dataset in these formats, each in a folder named after its format. */
export const exportFiles = (
  dataset: Dataset,
  formats: readonly Format[],
  selection?: Selection,
): ExportFile[] =>
  formats.flatMap((format) =>
    format
      .files(dataset, selection)
      .map((file) => ({ ...file, format: format.name, path: `${format.name}/${file.name}` })),
  )

export interface MadeFile {
  readonly bytes: Uint8Array
  readonly entry: ManifestFile
}

export async function makeFile({
  path,
  format,
  mediaType,
  records,
  content,
}: ExportFile): Promise<MadeFile> {
  const made = await content()
  const bytes = typeof made === 'string' ? Buffer.from(made) : made
  return { bytes, entry: { path, format, mediaType, records, ...facts(bytes) } }
}

const facts = (bytes: Uint8Array) => ({
  bytes: bytes.length,
  sha256: hash('sha256', bytes),
})

/** All files of a format in one, which unpacks into the folder of the format. Equal files give equal bytes. */
export async function zipOf(
  { name }: Format,
  path: string,
  files: readonly MadeFile[],
): Promise<MadeFile> {
  const { zipSync } = await import('fflate')
  const bytes = zipSync(
    Object.fromEntries(files.map(({ bytes, entry }) => [entry.path, bytes])),
    { level: 9, mtime: new Date(1980, 0, 1) }, // Not the time of writing.
  )
  const mediaType = 'application/zip'
  return { bytes, entry: { path, format: name, mediaType, records: null, ...facts(bytes) } }
}
