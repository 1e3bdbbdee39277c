// citation-js ships no types; these cover what the tests use.
declare module '@citation-js/core' {
  export class Cite {
    constructor(
      data: unknown,
      options?: { forceType: '@biblatex/text' | '@bibtex/text' | '@ris/file' },
    )
    readonly data: readonly Readonly<Record<string, unknown>>[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
