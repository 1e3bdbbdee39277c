import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JsonSchema } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { z } from 'zod'
import { jsonSchemaFiles } from '../../emit/json-schemas.ts'
import { readFileIfExists } from '../../emit/files.ts'
import { fileFinding, FindingsError } from '../../finding.ts'
import { parseJson } from '../../parse-json.ts'
import { exportedNames } from './exported-names.ts'

const jsonSchema: z.ZodType<JsonSchema> = z.looseObject({})

const packageInterface = z.strictObject({
  exports: z
    .record(z.string(), z.array(z.string()))
    .describe('Each subpath of the package, with the names of its exports and types.'),
  schemas: z.record(z.string(), jsonSchema).describe('The published JSON Schemas, by file.'),
})

/** What a version of the package promises beside its records. */
export type PackageInterface = z.infer<typeof packageInterface>

/** The schema of a collection is a part of the schema of the dataset. */
export function comparedSchemas(files = jsonSchemaFiles()): PackageInterface['schemas'] {
  const names = ['schema/dataset.json', 'schema/diff.json']
  return Object.fromEntries(
    names.map((name) => [name, JSON.parse(files.get(name) ?? '') as JsonSchema]),
  )
}

const manifest = z.object({
  exports: z
    .record(
      z.string(),
      z.union([z.string(), z.object({ import: z.object({ types: z.string() }) })]),
    )
    .default({}),
})

/** The interface of the package as it is now. */
export async function currentInterface(dataFolder: string): Promise<PackageInterface> {
  const { exports } = manifest.parse(
    JSON.parse(await readFile(join(dataFolder, 'package.json'), 'utf8')),
  )
  const schemas = jsonSchemaFiles()
  const subpaths = Object.entries(exports).flatMap(([subpath, target]) =>
    expanded(subpath, typeof target === 'string' ? target : target.import.types, [
      ...[...schemas.keys()].filter((file) => !file.includes('authored')),
      ...[...collectionNames, 'dataset'].map((name) => `json/${name}.json`),
      ...collectionNames.map((name) => `dist/collections/${name}.d.ts`),
    ]),
  )
  const names = subpaths.map(
    async ([subpath, target]) =>
      [subpath, await exportedNames(sourceOf(dataFolder, target))] as const,
  )
  return {
    exports: Object.fromEntries(await Promise.all(names)),
    schemas: comparedSchemas(schemas),
  }
}

/** A subpath with its target; one with `*` becomes one for each of these files that its target matches. */
function expanded(subpath: string, target: string, files: readonly string[]): [string, string][] {
  const [start = '', end] = target.split('*')
  return end === undefined
    ? [[subpath, target]]
    : files
        .map((file) => `./${file}`)
        .filter((file) => file.startsWith(start) && file.endsWith(end))
        .map((file) => [subpath.replace('*', file.slice(start.length, -end.length)), file])
}

const sourceOf = (dataFolder: string, types: string): string =>
  join(dataFolder, types.replace(/^\.\/dist\/(.*)\.d\.ts$/, 'src/$1.ts'))

export const interfaceFile = (version: string): string => `${version}.interface.json`

/** The interface of a release; undefined for one that was made without it. */
export async function releasedInterface(
  releasesFolder: string,
  version: string,
): Promise<PackageInterface | undefined> {
  const path = join(releasesFolder, interfaceFile(version))
  const text = await readFileIfExists(path)
  if (text === undefined) return undefined
  const parsed = parseJson(text, packageInterface)
  if ('value' in parsed) return parsed.value
  throw new FindingsError({
    ...fileFinding(path, 'release'),
    received: parsed.received,
    expected: 'the file as the release wrote it',
    fix: 'Restore it from git.',
  })
}
