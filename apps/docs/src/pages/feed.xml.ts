import rss from '@astrojs/rss'
import { meta } from '@nkidp/sino-dprk-data'
import type { APIRoute } from 'astro'
import { releases } from '../corrections/releases.ts'
import { summary } from '../corrections/summary.ts'
import { href } from '../site/address.ts'

/** The feed of releases. */
export const GET: APIRoute = ({ site }) =>
  rss({
    title: `${meta.title}: releases`,
    description: 'What changed in the records, release by release, corrections first.',
    site: new URL(href(''), site).href,
    items: releases.map((changes) => ({
      title: `Version ${changes.release.version}`,
      link: new URL(href(`corrections/#v${changes.release.version}`), site).href,
      pubDate: new Date(changes.release.date),
      description: summary(changes),
    })),
  })
