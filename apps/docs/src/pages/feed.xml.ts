import rss from '@astrojs/rss'
import { meta } from '@nkidp/sino-dprk-data'
import type { APIRoute } from 'astro'
import { changesAsHtml, summary } from '../data/feed.ts'
import { releases } from '../data/releases.ts'
import { href, recordHref } from '../site/links.ts'

export const GET: APIRoute = ({ site }) => {
  const absolute = (path: string) => new URL(path, site).href
  return rss({
    title: `${meta.title}: versions`,
    description: 'What changed in the records in each version, corrections first.',
    site: absolute(href('')),
    items: releases.toReversed().map(({ version, date, notes }) => ({
      title: `Version ${version}`,
      link: absolute(href(`corrections/#v${version}`)),
      pubDate: new Date(date),
      description: summary(notes),
      content: changesAsHtml(notes, (id) => absolute(`${recordHref(id)}#v${version}`)),
    })),
  })
}
