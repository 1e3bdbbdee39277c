// citeproc has no types of its own; these are those of what the styles use.
declare module 'citeproc' {
  import type { CslItem } from '@nkidp/sino-dprk-data/cite'

  interface Engine {
    readonly registry: { readonly namereg: { addname: () => void } }
    setOutputFormat(format: 'text'): void
    updateItems(ids: readonly string[]): void
    /** What is known of the entries as a whole, and the entries, each ended by a line feed. */
    makeBibliography(): readonly [facts: object, entries: readonly string[]]
  }
  const CSL: {
    readonly Engine: new (
      system: { retrieveLocale(): string; retrieveItem(id: string): CslItem | undefined },
      style: string,
      language: string,
      force: true,
    ) => Engine
  }
  export default CSL
}
