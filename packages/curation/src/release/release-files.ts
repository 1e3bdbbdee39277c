import type { Dataset } from '@nkidp/schema'
import { canonicalJson } from '@nkidp/schema/json'
import type { DatasetDiff } from './diff/diff-schema.ts'
import { type Files, jsonText } from '../emit/files.ts'
import { interfaceFile, type PackageInterface } from './interface/package-interface.ts'
import type { Release } from './read-releases.ts'

/** The files that a release adds to the data package. The index, which makes it a release, comes last. */
export function releaseFiles(
  dataset: Dataset,
  diff: DatasetDiff,
  ofThePackage: PackageInterface,
  earlier: readonly Release[],
  date: string,
): Files {
  const { version, fingerprint, counts } = dataset.meta
  return new Map([
    [`releases/${version}.json`, `${canonicalJson(dataset)}\n`],
    [`releases/${version}.notes.json`, `${canonicalJson(diff)}\n`],
    [`releases/${interfaceFile(version)}`, `${canonicalJson(ofThePackage)}\n`],
    ['releases/index.json', jsonText([...earlier, { version, date, fingerprint, counts }])],
  ])
}
