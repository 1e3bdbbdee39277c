import type { Citation } from '@nkidp/sino-dprk-data/cite'

/** Our names of the styles in `@citation-js/plugin-csl`, without the one for medicine. */
const styles = { apa: 'apa', harvard: 'harvard1' } as const
export type CitationStyle = keyof typeof styles

export const styleNames = Object.keys(styles) as readonly CitationStyle[]

/**
 * The citations in a style, each a line, as if it were the only one: a letter after its year, or an order by authors,
 * would be right only if all were cited together.
 */
export async function inStyle(
  style: CitationStyle,
  citations: readonly Citation[],
): Promise<string[]> {
  // Large, and needed only here.
  const [{ default: CSL }, { default: texts }, { default: locales }] = await Promise.all([
    import('citeproc'),
    import('@citation-js/plugin-csl/lib/styles.json', { with: { type: 'json' } }),
    import('@citation-js/plugin-csl/lib/locales.json', { with: { type: 'json' } }),
  ])
  const items = new Map(citations.map(({ csl }) => [csl.id, csl]))
  const engine = new CSL.Engine(
    { retrieveLocale: () => locales['en-US'], retrieveItem: (id) => items.get(id) },
    texts[styles[style]],
    'en-US',
    true,
  )
  engine.setOutputFormat('text')
  return citations.map(({ csl: { id } }) => {
    engine.updateItems([id])
    return engine.makeBibliography()[1].join('')
  })
}
