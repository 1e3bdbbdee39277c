import type { Citation } from '@nkidp/sino-dprk-data/cite'

/** Our names of the styles in `@citation-js/plugin-csl`, without the one for medicine. */
const styles = { apa: 'apa', harvard: 'harvard1' } as const
export type CitationStyle = keyof typeof styles

export const styleNames = Object.keys(styles) as readonly CitationStyle[]

const leftOut = [
  // What makes one entry of a bibliography depend on the others: their order, and the letter after a shared year.
  / (?:disambiguate-[a-z-]+|givenname-disambiguation-rule|subsequent-author-substitute|collapse)="[^"]*"/g,
  /<sort>.*?<\/sort>/gs,
  // `Retrieved` before an address, which APA has only with the day of retrieval. No citation has one.
  /<group delimiter=", "><date form="text" variable="accessed"\/><text term="from"\/><\/group>/g,
  /<text term="retrieved" text-case="capitalize-first"\/>/g,
]

/** The citations in a style, each a line, as if it were the only one. */
export async function inStyle(
  style: CitationStyle,
  citations: readonly Citation[],
): Promise<readonly string[]> {
  // Large, and needed only here.
  const [{ default: CSL }, { default: texts }, { default: locales }] = await Promise.all([
    import('citeproc'),
    import('@citation-js/plugin-csl/lib/styles.json', { with: { type: 'json' } }),
    import('@citation-js/plugin-csl/lib/locales.json', { with: { type: 'json' } }),
  ])
  const items = new Map(citations.map(({ csl }) => [csl.id, csl]))
  const engine = new CSL.Engine(
    { retrieveLocale: () => locales['en-US'], retrieveItem: (id) => items.get(id) },
    leftOut.reduce((text, pattern) => text.replace(pattern, ''), texts[styles[style]]),
    'en-US',
    true,
  )
  // Names are looked up in objects, which have members of their own, such as `constructor`; only other entries need them.
  engine.registry.namereg.addname = () => undefined
  engine.setOutputFormat('text')
  engine.updateItems([...items.keys()])
  return engine.makeBibliography()[1]
}
