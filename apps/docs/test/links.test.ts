import { meta } from '@nkidp/sino-dprk-data'
import { LinkChecker, LinkState } from 'linkinator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hosted } from './site.ts'
import type { Host } from './site.ts'

let host: Host
beforeAll(async () => {
  host = await hosted()
})
afterAll(() => host.close())

test('every link, anchor, download and permanent address of the site leads to what is there', async () => {
  const { links } = await new LinkChecker().check({
    path: host.home,
    recurse: true,
    checkFragments: true,
    // The address that the site is published at is this host, for now.
    urlRewriteExpressions: [{ pattern: new RegExp(`^${meta.homepage.replaceAll('.', '\\.')}`), replacement: host.home }],
    linksToSkip: (link) => Promise.resolve(!link.startsWith(host.home)),
    concurrency: 16,
  })
  const broken = Map.groupBy(links.filter(({ state }) => state === LinkState.BROKEN), ({ url }) => url)
  expect([...broken].map(([url, from]) => `${url} on ${from[0]?.parent ?? 'no page'} and ${from.length - 1} more: ${from[0]?.status ?? 'no answer'}`)).toEqual([])
  expect(links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(meta.counts.claims)
})
