export const cardSize = { width: 1200, height: 630 }

/** The picture that other sites show with a link to a page: a card with the name of the data, unless the page has its own. */
export const cardTags = (
  site: URL,
  file = 'card.png',
  alt = 'NKIDP Sino-DPRK Data: who said what about relations between North Korea and China.',
) =>
  Object.entries({
    'og:image': new URL(file, site).href,
    'og:image:width': String(cardSize.width),
    'og:image:height': String(cardSize.height),
    'og:image:alt': alt,
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
