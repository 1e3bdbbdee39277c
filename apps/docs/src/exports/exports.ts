import { readFile } from 'node:fs/promises'
import { publicDir } from 'astro:config/server'
import { formats } from '../../../exporter/src/formats/index.ts'
import type { Manifest, ManifestFile } from '../../../exporter/src/manifest.ts'

/** What the exporter wrote before the site was built, format by format in its order. */
export interface Export {
  readonly name: string
  readonly description: string
  readonly files: readonly ManifestFile[]
}

export async function readExports(): Promise<{ manifest: Manifest; exports: Export[] }> {
  const manifest = JSON.parse(await readFile(new URL('exports/manifest.json', publicDir), 'utf8')) as Manifest
  const exports = formats.map(({ name, description }) => ({ name, description, files: manifest.files.filter(({ format }) => format === name) }))
  return { manifest, exports }
}
