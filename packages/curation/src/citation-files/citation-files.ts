import type { Dataset } from '@nkidp/schema'
import { jsonText } from '../emit/files.ts'
import type { Files } from '../emit/files.ts'
import type { PackageFacts } from '../emit/package-facts.ts'
import type { Release } from '../release/release-index.ts'
import { citationCff } from './citation-cff.ts'
import { codemeta } from './codemeta.ts'
import { zenodo } from './zenodo.ts'

/**
 * The files at the root of the repository that tell others how to cite the data: `CITATION.cff` for GitHub and reference
 * managers, `codemeta.json` for harvesters, `.zenodo.json` for the deposit.
 *
 * They are about the version in `package.json`. Once that is released, its day and its fingerprint are those of the release,
 * whatever is being changed in the records since; until then it has no day, and the fingerprint of the records as they are.
 */
export function citationFiles(
  dataset: Dataset,
  facts: PackageFacts,
  releases: readonly Release[],
): Files {
  const release = releases.find(({ version }) => version === dataset.meta.version)
  const released = {
    ...dataset,
    meta: { ...dataset.meta, fingerprint: release?.fingerprint ?? dataset.meta.fingerprint },
  }
  return new Map([
    ['CITATION.cff', citationCff(released, facts, release?.date)],
    ['codemeta.json', jsonText(codemeta(released, facts, release?.date))],
    ['.zenodo.json', jsonText(zenodo(released, facts, release?.date))],
  ])
}
