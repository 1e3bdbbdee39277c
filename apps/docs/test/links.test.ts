import { meta } from '@nkidp/sino-dprk-data'
import { LinkChecker, LinkState } from 'linkinator'
import { expect } from 'vitest'
import { onSite as test } from './on-site.ts'

test('every link, anchor, download and permanent address of the site leads to what is there', async ({
  home,
}) => {
  const { links } = await new LinkChecker().check({
    path: home,
    recurse: true,
    checkFragments: true,
    // The address that the site is published at is this host, for now.
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
        `${url} on ${from[0]?.parent ?? 'no page'} and ${from.length - 1} more: ${from[0]?.status ?? 'no answer'}`,
    ),
  ).toEqual([])
  expect(links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(
    meta.counts.claims,
  )
})
