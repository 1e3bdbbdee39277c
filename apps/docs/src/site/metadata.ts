import type { ManifestFile } from '@nkidp/export'
import type { ChronologyEntry, Dataset } from '@nkidp/sino-dprk-data'

/** An element of the head of a page, as Starlight takes it. */
export interface HeadTag {
  readonly tag: 'link' | 'meta' | 'script'
  readonly attrs?: Record<string, string>
  readonly content?: string
}

const license = 'https://creativecommons.org/licenses/by/4.0/'

/** What a page describes: a record, or the dataset. */
export interface Described {
  readonly title: string
  /** With the version, for citations. */
  readonly address: string
  readonly meta: Pick<Dataset['meta'], 'author' | 'title' | 'version' | 'license'>
  /** The day of the release; undefined if it is not released yet. */
  readonly released: string | undefined
  /** Its citations for reference managers. */
  readonly citations: readonly { readonly href: string; readonly mediaType: string }[]
}

/** The names under which reference managers find a citation: Dublin Core, and two that Zotero reads for version and address. */
export function citationTags({ title, address, meta, released, citations }: Described): HeadTag[] {
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
    ...citations.map(({ href, mediaType }) => ({ rel: 'describedby', type: mediaType, href })),
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
  const years = chronology
    .flatMap(({ date: { earliest, latest } }) => [earliest, latest])
    .filter((day) => day !== null)
    .map((day) => day.slice(0, 4))
    .sort()
  const last = years.at(-1)
  return `${years[0]}/${last !== undefined && last > today.slice(0, 4) ? last : today.slice(0, 4)}`
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

export interface DatasetFacts {
  readonly dataset: Pick<Dataset, 'meta' | 'event' | 'chronology' | 'sources'>
  readonly nameOf: (id: string) => string
  readonly description: string
  readonly keywords: readonly string[]
  readonly repository: string
  readonly firstReleased: string
  readonly released: string | undefined
  /** Of what the data is about. */
  readonly states: readonly string[]
  readonly files: readonly (ManifestFile & { readonly title: string })[]
}

/** The dataset as https://schema.org/Dataset, for search engines of data. */
export const schemaOrgDataset = (facts: DatasetFacts) => {
  const { meta, event, chronology, sources } = facts.dataset
  const contributors = { '@type': 'Organization', name: meta.author, url: facts.repository }
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': meta.homepage,
    name: meta.title,
    alternateName: meta.name,
    description: facts.description,
    url: meta.homepage,
    creator: contributors,
    maintainer: contributors,
    license,
    version: meta.version,
    isAccessibleForFree: true,
    inLanguage: 'en',
    keywords: facts.keywords,
    datePublished: facts.firstReleased,
    ...(facts.released && { dateModified: facts.released }),
    temporalCoverage: yearsOf(chronology, event.start),
    spatialCoverage: facts.states.map((name) => ({ '@type': 'Country', name })),
    isBasedOn: sources.map(({ title, address, drafter, publisher }) => ({
      '@type': 'Report',
      name: title,
      url: address,
      author: { '@type': 'Person', name: facts.nameOf(drafter) },
      publisher: { '@type': 'Organization', name: facts.nameOf(publisher) },
    })),
    distribution: facts.files.map(({ title, path, mediaType, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat: mediaType,
      contentUrl: new URL(`exports/${path}`, meta.homepage).href,
      contentSize: `${bytes} B`,
      sha256,
    })),
  }
}
