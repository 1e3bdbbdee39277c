import { releases } from '../data/releases.ts'

/** The pages made from all records, which change with every release. */
const ofEveryRelease =
  /^(?:|data\/(?:(?:versions|events)\/)?|(?:attribution|chronology|cite|corrections|differences|records|source|speakers)\/.*)$/

/** For the sitemap: the day of the last release that changed a page; nothing for a page that no release changes. */
export function lastChange(page: string, site: URL): { readonly lastmod?: string } {
  const path = new URL(page).pathname.slice(site.pathname.length)
  const [, id] = /^r\/([^/]+)\/$/.exec(path) ?? []
  const release =
    id === undefined
      ? ofEveryRelease.test(path) && releases.at(-1)
      : releases.findLast(({ changes }) => changes.has(id))
  return release ? { lastmod: release.date } : {}
}
