import type { Citation } from '@nkidp/sino-dprk-data/cite'

/** The styles that `@citation-js/plugin-csl` ships, apart from that of medicine, under the names that it gives them. */
const styles = { apa: 'apa', harvard: 'harvard1' } as const

export const styleNames = Object.keys(styles) as readonly (keyof typeof styles)[]

/**
 * The citations in a style, one a line, each as if it were cited alone: a letter after its year, or an order by authors,
 * would be right only where all are cited together.
 */
export async function* styled(
  style: keyof typeof styles,
  citations: () => readonly Citation[],
): AsyncGenerator<string> {
  // Heavy, and needed for this alone.
  const [{ default: CSL }, { default: texts }, { default: locales }] = await Promise.all([
    import('citeproc'),
    import('@citation-js/plugin-csl/lib/styles.json'),
    import('@citation-js/plugin-csl/lib/locales.json'),
  ])
  const items = new Map(citations().map(({ csl }) => [csl.id, csl]))
  const engine = new CSL.Engine(
    { retrieveLocale: () => locales['en-US'], retrieveItem: (id) => items.get(id) },
    texts[styles[style]],
    'en-US',
    true,
  )
  engine.setOutputFormat('text')
  for (const id of items.keys()) {
    engine.updateItems([id])
    yield engine.makeBibliography()[1].join('')
  }
}
