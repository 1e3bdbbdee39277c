// jsdom has no types of its own, and those of others need the types of a browser.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { runScripts: 'outside-only'; url: string })
    readonly window: { eval(code: string): unknown }
  }
}
