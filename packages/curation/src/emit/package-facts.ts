import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { meta } from '@nkidp/schema'
import { z } from 'zod'

const manifest = z.object({
  ...meta.pick({ name: true, title: true, author: true, version: true, homepage: true }).shape,
  description: z.string().min(1),
  keywords: z.array(z.string()).min(1),
  license: z.string().min(1),
  repository: z.object({ url: z.string().regex(/^git\+https:\/\/.+\.git$/) }),
  bugs: z.url(),
})

/** What the dataset takes over from the `package.json` of the data package. */
export type PackageFacts = Readonly<z.infer<typeof manifest>>

/** Where the code is, as a browser opens it. */
export const repositoryAddress = ({ repository }: PackageFacts): string =>
  repository.url.replace(/^git\+|\.git$/g, '')

/** Why there are no facts: each field that is missing or wrong. The command line tells it without a stack. */
export class PackageFactsError extends Error {}

/** @throws PackageFactsError */
export async function readPackageFacts(dataFolder: string): Promise<PackageFacts> {
  const file = join(dataFolder, 'package.json')
  const { success, data, error } = manifest.safeParse(JSON.parse(await readFile(file, 'utf8')))
  if (!success)
    throw new PackageFactsError(
      `${relative(process.cwd(), file)} lacks what the dataset takes from it:\n${z.prettifyError(error)}`,
    )
  return data
}
