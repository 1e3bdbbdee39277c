declare module 'html-encoding-sniffer' {
  /** The name of the encoding of an HTML page, after the algorithm of the HTML standard. */
  export default function sniffEncoding(
    bytes: Uint8Array,
    options: { readonly xml: boolean; readonly defaultEncoding: string },
  ): string
}
