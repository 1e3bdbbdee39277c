import type { ManifestFile } from '@nkidp/export'
import { meta, type ChronologyEntry } from '@nkidp/sino-dprk-data'
import { citationForms } from '../data/citation.ts'
import { href } from './links.ts'

/** An element of the head of a page, as Starlight takes it. */
export interface HeadTag {
  readonly tag: 'link' | 'meta' | 'script'
  readonly attrs?: Record<string, string>
  readonly content?: string
}

export const license = 'https://creativecommons.org/licenses/by/4.0/'

/** The names under which reference managers find a citation: Dublin Core, and two that Zotero reads for version and address. */
export function citationTags(described: {
  readonly title: string
  /** With the version, for citations. */
  readonly address: string
  /** The path of its citations, without their extensions. */
  readonly path: string
  /** The day of the release; undefined if it is not released yet. */
  readonly released: string | undefined
}): HeadTag[] {
  const { title, address, path, released } = described
  const named = {
    'DC.type': 'dataset',
    'DC.title': title,
    // Without the comma, Zotero takes the last word for the family name.
    'DC.creator': `${meta.author},`,
    'DC.publisher': meta.title,
    'DC.date': released,
    'DC.rights': meta.license,
    'DC.language': 'en',
    'bibo.edition': meta.version,
    'eprints.official_url': address,
  }
  const links = [
    { rel: 'cite-as', href: address },
    { rel: 'license', href: license },
    ...citationForms.map(({ extension, mediaType }) => ({
      rel: 'describedby',
      type: mediaType,
      href: href(`${path}.${extension}`),
    })),
  ]
  return [
    ...Object.entries(named).flatMap(([name, content]) =>
      content === undefined ? [] : [{ tag: 'meta' as const, attrs: { name, content } }],
    ),
    ...links.map((attrs) => ({ tag: 'link' as const, attrs })),
  ]
}

/** Data that no text in them can end, as an element of a page. A browser does not run it. */
export const linkedDataTag = (data: object): HeadTag => ({
  tag: 'script',
  attrs: { type: 'application/ld+json' },
  content: JSON.stringify(data).replaceAll('<', '\\u003c'),
})

/** The years of the first and the last day that the chronology may include. */
export function yearsOf(chronology: readonly Pick<ChronologyEntry, 'date'>[], today: string) {
  const years = [today, ...chronology.flatMap(({ date }) => [date.earliest, date.latest])]
    .flatMap((day) => day?.slice(0, 4) ?? [])
    .sort()
  return `${years[0]}/${years.at(-1)}`
}

/** Of each format the file that has all of it; none if it has a file for each table and no zip of them. */
export function mainFiles(files: readonly ManifestFile[]): ManifestFile[] {
  const byFormat = Map.groupBy(files, ({ format }) => format)
  return [...byFormat.values()].flatMap((ofFormat) => {
    const data = ofFormat.filter(({ path }) => !path.endsWith('/datapackage.json'))
    const whole = data.find(({ path }) => /(?:\.zip|^[^/]+\/dataset\.\w+)$/.test(path))
    return whole ? [whole] : data.length === 1 ? data : []
  })
}
