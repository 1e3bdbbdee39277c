import { meta } from '@nkidp/sino-dprk-data'
import { LinkChecker, LinkState } from 'linkinator'
import { expect } from 'vitest'
import { siteTest as test } from './site-test.ts'

test('no link, anchor, download or permanent address of the site is broken', async ({ home }) => {
  const { links } = await new LinkChecker().check({
    path: home,
    recurse: true,
    checkFragments: true,
    // The addresses that the site is published at lead to this host.
    urlRewriteExpressions: [
      { pattern: new RegExp(`^${meta.homepage.replaceAll('.', '\\.')}`), replacement: home },
    ],
    linksToSkip: (link) => Promise.resolve(!link.startsWith(home)),
    concurrency: 16,
  })
  const broken = Map.groupBy(
    links.filter(({ state }) => state === LinkState.BROKEN),
    ({ url }) => url,
  )
  expect(
    [...broken].map(
      ([url, from]) =>
        `${url} on ${from[0]?.parent} and ${from.length - 1} more: ${from[0]?.status}`,
    ),
  ).toEqual([])
  expect(links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(
    meta.counts.claims,
  )
})
