import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { meta } from '@nkidp/schema'
import { z } from 'zod'

const manifest = z.object({
  ...meta.pick({ name: true, version: true, homepage: true }).shape,
  description: z.string().min(1),
  keywords: z.array(z.string()).min(1),
})

/** What the dataset takes over from the `package.json` of the data package. */
export type PackageFacts = Readonly<z.infer<typeof manifest>>

/** The facts, or a message that names each field that is missing or wrong. */
export async function readPackageFacts(dataFolder: string): Promise<PackageFacts | string> {
  const file = join(dataFolder, 'package.json')
  const { success, data, error } = manifest.safeParse(JSON.parse(await readFile(file, 'utf8')))
  return success ? data : `${relative(process.cwd(), file)} lacks what the dataset takes from it:\n${z.prettifyError(error)}`
}
