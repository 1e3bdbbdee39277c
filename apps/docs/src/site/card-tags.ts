export const cardSize = { width: 1200, height: 630 }

export const cardTags = (site: URL) =>
  Object.entries({
    'og:image': new URL('card.png', site).href,
    'og:image:width': String(cardSize.width),
    'og:image:height': String(cardSize.height),
    'og:image:alt':
      'NKIDP Sino-DPRK Data: who said what about relations between North Korea and China.',
  }).map(([property, content]) => ({ tag: 'meta' as const, attrs: { property, content } }))
