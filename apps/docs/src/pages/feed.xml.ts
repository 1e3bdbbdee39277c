import rss from '@astrojs/rss'
import { meta } from '@nkidp/sino-dprk-data'
import type { APIRoute } from 'astro'
import { releases, summary } from '../data/releases.ts'
import { href } from '../site/links.ts'

export const GET: APIRoute = ({ site }) =>
  rss({
    title: `${meta.title}: versions`,
    description: 'What changed in the records in each version, corrections first.',
    site: new URL(href(''), site).href,
    items: releases.toReversed().map(({ version, date, notes }) => ({
      title: `Version ${version}`,
      link: new URL(href(`corrections/#v${version}`), site).href,
      pubDate: new Date(date),
      description: summary(notes),
    })),
  })
