export const cardSize = { width: 1200, height: 630 }

/** The picture that other sites show with a link to a page. */
export const cardTags = (site: URL) =>
  Object.entries({
    'og:image': new URL('card.png', site).href,
    'og:image:width': String(cardSize.width),
    'og:image:height': String(cardSize.height),
    'og:image:alt':
      'The top of a timeline of events up to 2009, with a lane for the report itself and one for each speaker.',
  }).map(([property, content]) => ({ tag: 'meta' as const, attrs: { property, content } }))

/** By which a feed reader finds the versions from any page. */
export const feedTag = (site: URL) => ({
  tag: 'link' as const,
  attrs: {
    rel: 'alternate',
    type: 'application/rss+xml',
    title: 'Versions and corrections of the data',
    href: `${site.pathname}feed.xml`,
  },
})
