import { meta } from '@nkidp/sino-dprk-data'
import pkg from '@nkidp/sino-dprk-data/package.json' with { type: 'json' }

/** What `llms.txt` says beside the guides: what the data are, where they are, and how not to misread them. */
export function llmsTxt(site: URL) {
  const link = (label: string, path: string, description: string) => ({
    label,
    url: new URL(path, site).href,
    description,
  })
  return {
    projectName: meta.title,
    description: pkg.description,
    details: [
      `Version ${meta.version}, by ${meta.author.replace(/^The /, 'the ')}, ${meta.license}. The report that the records are drawn from belongs to its publisher and is not included; no record contains its text.`,
      'A claim is the editors’ paraphrase of what the report attributes to a speaker. It is neither a quotation nor established fact. Name the speaker, the attribution and the version when you use one.',
      meta.codingCaveat,
      `Every record has a page, \`${site.href}r/<id>/\`, and is also available as JSON at \`${site.href}r/<id>.json\`.`,
    ].join('\n\n'),
    optionalLinks: [
      link('The whole dataset as JSON', 'exports/json/dataset.json', 'all records, by collection'),
      link('Event table as CSV', 'exports/events/events.csv', 'one row for each act'),
      link('Fields', 'data/fields/', 'every field and every term of the vocabularies'),
      link('Records', 'records/', 'the list of all records'),
      link('How to cite', 'cite/', 'footnotes, and what a permanent address means'),
    ],
    demote: ['api/**'],
    customSelectors: { all: ['[data-pagefind-ignore]'] }, // Long lists, which the files have.
    customSets: [],
  }
}
