declare module 'css-tree/parser' {
  export type CssNode =
    | {
        readonly type: 'StyleSheet' | 'DeclarationList' | 'Block'
        readonly children: Iterable<CssNode>
      }
    | {
        readonly type: 'Rule'
        readonly prelude: Raw
        readonly block: CssNode & { readonly type: 'Block' }
      }
    | {
        readonly type: 'Atrule'
        readonly name: string
        readonly prelude: Raw | null
        readonly block: (CssNode & { readonly type: 'Block' }) | null
      }
    | {
        readonly type: 'Declaration'
        readonly property: string
        readonly important: boolean | string
        readonly value: Raw
      }
    | Raw
  interface Raw {
    readonly type: 'Raw'
    readonly value: string
  }
  /** Parses by the CSS syntax standard; what is not valid becomes `Raw`. */
  export default function parse(
    css: string,
    options: {
      readonly context?: 'stylesheet' | 'declarationList'
      readonly parseAtrulePrelude: false
      readonly parseRulePrelude: false
      readonly parseValue: false
      readonly parseCustomProperty: false
    },
  ): CssNode
}
