import type { AuthoredRecord } from '@nkidp/schema'
import type { RecordFile, Workspace } from '../workspace.ts'
import { unitsOf } from './sentences.ts'
import type { Unit } from './sentences.ts'
import type { SourceText } from './source-text.ts'

/** A source whose text is at hand, taken apart into what is read as one. */
export interface ReadSource {
  readonly file: RecordFile<'sources'>
  readonly text: SourceText
  readonly units: readonly Unit[]
}

/** The sources whose texts are at hand, by id. */
export const unitsBySource = ({
  files,
  sources,
}: Workspace): ReadonlyMap<AuthoredRecord<'sources'>['id'], ReadSource> =>
  new Map(
    files
      .filter((file) => file.collection === 'sources')
      .flatMap((file) => {
        const text = sources.get(file.record.id)
        return text === undefined
          ? []
          : [[file.record.id, { file, text, units: unitsOf(text, file.record.body) }] as const]
      }),
  )
