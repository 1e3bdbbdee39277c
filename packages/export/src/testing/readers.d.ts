// Types for what the tests use of libraries that have none, or whose types need those of a browser.

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: { forceType: '@biblatex/text' | '@ris/file' })
    readonly data: readonly Readonly<Record<string, unknown>>[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'

declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string)
    readonly window: {
      readonly document: { querySelector(selector: string): unknown }
      readonly Node: unknown
      readonly NodeFilter: unknown
    }
  }
}

declare module '@apache-annotator/dom' {
  export function createTextPositionSelectorMatcher(selector: {
    readonly start: number
    readonly end: number
  }): (scope: unknown) => AsyncIterable<{ toString(): string }>
}
