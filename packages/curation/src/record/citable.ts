import type { RecordFile } from '../workspace.ts'
import { evidenceOf } from './evidence.ts'

/** What may lead to something outside the page. */
interface Whereabouts {
  readonly address?: string | undefined
  readonly package?: string | undefined
  readonly repository?: string | undefined
  readonly path?: string | undefined
  readonly holder?: string | undefined
  readonly title?: string | undefined
  readonly date?: unknown
}

/** Whether it can be looked up: by an address, by a file in a package or repository, or by holder, title and date. */
export function isCitable({
  address,
  package: name,
  repository,
  path,
  holder,
  title,
  date,
}: Whereabouts): boolean {
  const isFile = (name !== undefined || repository !== undefined) && path !== undefined
  const isDocument = holder !== undefined && title !== undefined && date !== undefined
  return address !== undefined || isFile || isDocument
}

/** Whether it is a document of an archive: one that is not from the page, and so is itself what its record rests on. */
export const standsForItself = (file: RecordFile): boolean =>
  file.collection === 'documents' && evidenceOf(file).length === 0
