import { canonicalJson } from '@nkidp/schema/json'
import type { Dataset } from '@nkidp/schema'
import { jsonText } from '../emit/files.ts'
import { publish } from './coast-dataset.ts'
import { coastFolder } from './coast-folder.ts'
import type { CoastFolder } from './coast-folder.ts'
import { at, coastDrafts } from './coast.ts'
import type { Drafts } from './coast.ts'
import { facts } from './coast.ts'

/** A workspace whose data package is made up, with the release 1.0.0 of it, and its records after a change since then. */
export function releasedFolder(
  change: (drafts: Drafts) => void = () => {},
): CoastFolder & { readonly released: Dataset } {
  const released = publish('1.0.0', releasedDrafts())
  const { fingerprint, counts } = released.meta
  const folder = coastFolder((drafts) => {
    Object.assign(drafts, releasedDrafts())
    change(drafts)
  })
  folder.write('../package.json', jsonText({ name: 'coast', private: true }))
  folder.write('../pnpm-workspace.yaml', 'packages: [data]\n')
  folder.write('../.changeset/config.json', jsonText({ format: false }))
  folder.write('package.json', jsonText({ ...facts, version: '1.0.0' }))
  folder.write('releases/1.0.0.json', `${canonicalJson(released)}\n`)
  folder.write(
    'releases/index.json',
    jsonText([{ version: '1.0.0', date: '2001-05-04', fingerprint, counts }]),
  )
  return { ...folder, released }
}

/** The made-up records, and one that nothing else needs. */
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

export const without = <T extends { readonly id: string }>(
  records: readonly T[],
  id: string,
): T[] => records.filter((record) => record.id !== id)
