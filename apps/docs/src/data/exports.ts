import { formats } from '@nkidp/export'
import type { Manifest, ManifestFile } from '@nkidp/export'
import text from '../../public/exports/manifest.json?raw'

/** A format of what the exporter wrote before the site was built. */
export interface Export {
  /** What the command calls it. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly files: readonly ManifestFile[]
}

export const manifest = JSON.parse(text) as Manifest

/** Format by format, in the exporter’s order. */
export const exports: readonly Export[] = formats.map(({ name, title, description }) => ({
  name,
  title,
  description,
  files: manifest.files.filter(({ format }) => format === name),
}))
