import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { meta } from '@nkidp/schema'
import { z } from 'zod'
import { fileFinding, FindingsError } from '../finding.ts'
import { parseJson } from '../parse-json.ts'

const manifest = z.object({
  ...meta.pick({ name: true, title: true, author: true, version: true, homepage: true }).shape,
  description: z.string().min(1),
  keywords: z.array(z.string()).min(1),
  license: z.string().min(1),
  repository: z.object({
    url: z.string().regex(/^git\+https:\/\/.+\.git$/, 'a git+https URL that ends with .git'),
  }),
  bugs: z.url('a URL'),
})

/** What the dataset takes from the `package.json` of the data package. */
export type PackageFacts = Readonly<z.infer<typeof manifest>>

/** The address of the repository in a browser. */
export const repositoryAddress = ({ repository }: PackageFacts): string =>
  repository.url.replace(/^git\+|\.git$/g, '')

export async function readPackageFacts(dataFolder: string): Promise<PackageFacts> {
  const path = join(dataFolder, 'package.json')
  const parsed = parseJson(await readFile(path, 'utf8'), manifest)
  if ('value' in parsed) return parsed.value
  throw new FindingsError({
    ...fileFinding(path, 'package'),
    received: parsed.received,
    expected: `JSON with ${Object.keys(manifest.shape).join(', ')}`,
    fix: 'Correct it. The dataset takes these fields from it.',
  })
}
