// These libraries have no types, or types that need those of a browser.

interface FoundRange {
  toString(): string
}

declare module 'jsdom' {
  interface DomElement {
    readonly textContent: string
  }
  export class JSDOM {
    constructor(html: string, options?: { readonly runScripts: 'outside-only' })
    readonly window: {
      readonly eval: (code: string) => unknown
      readonly document: { querySelector(selector: string): DomElement }
      readonly Node: unknown
      readonly NodeFilter: unknown
    }
  }
}

declare module '@apache-annotator/dom' {
  type Matcher = (scope: unknown) => AsyncIterable<FoundRange>
  export function createTextQuoteSelectorMatcher(selector: {
    readonly exact: string
    readonly prefix?: string
    readonly suffix?: string
  }): Matcher
}

declare module 'dom-anchor-text-position' {
  export function toRange(
    root: unknown,
    position: { readonly start: number; readonly end: number },
  ): FoundRange
  export function fromRange(
    root: unknown,
    range: FoundRange,
  ): { readonly start: number; readonly end: number }
}

declare module 'dom-anchor-text-quote' {
  export function toTextPosition(
    root: unknown,
    quote: { readonly exact: string; readonly prefix?: string; readonly suffix?: string },
    options: { readonly hint: number },
  ): { readonly start: number; readonly end: number } | null
}
