/** The links in the sidebar, in the order of a visit: read, check, use, cite. */
export const sidebar = [
  {
    label: 'Read',
    items: [
      { label: 'Chronology', link: 'chronology/' },
      { label: 'Speakers', link: 'speakers/' },
      { label: 'Records', link: 'records/' },
      { label: 'About', link: 'about/' },
    ],
  },
  {
    label: 'Check',
    items: [
      { label: 'Source', link: 'source/' },
      { label: 'Attribution audit', link: 'attribution/' },
      { label: 'Differences', link: 'differences/' },
      { label: 'Corrections', link: 'corrections/' },
      { label: 'Method', link: 'method/' },
      { label: 'Guarantees', link: 'guarantees/' },
    ],
  },
  {
    label: 'Use',
    items: [
      { label: 'Data', link: 'data/' },
      { label: 'Event table', link: 'data/events/' },
      { label: 'From 1.x to 2.0', link: 'data/migration/' },
      { label: 'Runtimes and tools', link: 'data/runtimes/' },
      { label: 'Performance', link: 'data/performance/' },
      { label: 'Guides', collapsed: true, items: [{ autogenerate: { directory: 'guides' } }] },
      {
        label: 'API',
        collapsed: true,
        items: [
          { label: 'The package', link: 'api/' },
          { label: 'Types', link: 'api/types/' },
          ...['query', 'cite', 'evidence', 'schema'].map((name) => ({
            label: `/${name}`,
            link: `api/${name}/`,
          })),
        ],
      },
    ],
  },
  {
    label: 'Cite',
    items: [
      { label: 'How to cite', link: 'cite/' },
      { label: 'Versions', link: 'data/versions/' },
    ],
  },
]
