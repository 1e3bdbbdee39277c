// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- other packages compile this file without its folder
/// <reference path="./css-tree.d.ts" />
import { tokenize, tokenTypes as is } from 'css-tree/tokenizer'
import { Unreadable } from './unreadable.ts'

interface Token {
  readonly type: number
  readonly text: string
}

export interface CssDeclaration {
  readonly kind: 'declaration'
  /** In lower case, as the value is. */
  readonly property: string
  readonly value: string
  readonly important: boolean
}

export type CssItem =
  | CssDeclaration
  | {
      readonly kind: 'rule'
      readonly prelude: string
      readonly selectors: readonly Selector[]
      readonly items: CssItem[]
    }
  | {
      readonly kind: 'at'
      readonly name: string
      /** As it is written, without comments. */
      readonly prelude: string
      readonly items: CssItem[] | undefined
    }

/** The tokens of a selector, without comments. */
export type Selector = readonly string[]

export const deepest = 50

/** Parses a style sheet, or a nested `style` attribute, by the CSS syntax standard. */
export function parseCss(css: string, isNested = false): CssItem[] {
  const tokens: Token[] = []
  tokenize(css, (type, start, end) => tokens.push({ type, text: css.slice(start, end) }))
  let at = 0

  /** The tokens before the next stop that is in no brackets. */
  const before = (stops: readonly number[]): Token[] => {
    const start = at
    const open: number[] = []
    for (; at < tokens.length; at++) {
      const type = tokens[at]!.type
      const close = closing.get(type)
      if (open.length === 0 && stops.includes(type)) break
      if (close !== undefined) open.push(close)
      else if (type === open.at(-1)) open.pop()
    }
    return tokens.slice(start, at)
  }

  const block = (depth: number): CssItem[] => {
    at++
    const items = itemsAt(depth + 1, true)
    at++
    return items
  }

  const itemsAt = (depth: number, isNested: boolean): CssItem[] => {
    if (depth === deepest) throw new Unreadable('its style sheets are nested too deeply')
    const items: CssItem[] = []
    const ignored = [is.WhiteSpace, is.Comment, ...(isNested ? [is.Semicolon] : [is.CDO, is.CDC])]
    const ends = isNested ? [is.Semicolon, is.RightCurlyBracket] : []
    while (at < tokens.length) {
      const { type, text } = tokens[at]!
      if (ignored.includes(type)) at++
      else if (isNested && type === is.RightCurlyBracket) {
        if (depth > 0) break
        at++
      } else if (type === is.AtKeyword) {
        at++
        const prelude = written(before([is.LeftCurlyBracket, is.Semicolon, ...ends]))
        const hasBlock = tokens[at]?.type === is.LeftCurlyBracket
        items.push({
          kind: 'at',
          name: unescaped(text.slice(1)).toLowerCase(),
          prelude,
          items: hasBlock ? block(depth) : undefined,
        })
        if (!hasBlock && tokens[at]?.type === is.Semicolon) at++
      } else {
        const start = before([is.LeftCurlyBracket, ...ends])
        const declaration = isNested ? declarationOf(start) : undefined
        if (tokens[at]?.type !== is.LeftCurlyBracket) {
          if (declaration !== undefined) items.push(declaration)
        } else if (declaration?.property.startsWith('--') === true) before(ends)
        else
          items.push({
            kind: 'rule',
            prelude: written(start),
            selectors: selectorsOf(start),
            items: block(depth),
          })
      }
    }
    return items
  }
  return itemsAt(0, isNested)
}

const closing: ReadonlyMap<number, number> = new Map([
  [is.Function, is.RightParenthesis],
  [is.LeftParenthesis, is.RightParenthesis],
  [is.LeftSquareBracket, is.RightSquareBracket],
  [is.LeftCurlyBracket, is.RightCurlyBracket],
])

function declarationOf(tokens: readonly Token[]): CssDeclaration | undefined {
  const [name, ...rest] = tokens
  const colon = rest.find(({ type }) => !isBlank(type))
  if (name?.type !== is.Ident || colon?.type !== is.Colon) return undefined
  const all = rest.slice(rest.indexOf(colon) + 1)
  const [mark, word] = all.filter(({ type }) => !isBlank(type)).slice(-2)
  const important = mark?.text === '!' && unescaped(word?.text ?? '').toLowerCase() === 'important'
  return {
    kind: 'declaration',
    property: unescaped(name.text).toLowerCase(),
    value: written(important ? all.slice(0, all.lastIndexOf(mark)) : all, unescaped).toLowerCase(),
    important,
  }
}

const isBlank = (type: number) => type === is.WhiteSpace || type === is.Comment

/** Without space around it: what is left of that was escaped. */
function written(tokens: readonly Token[], read = (text: string) => text): string {
  const isSolid = ({ type }: Token) => !isBlank(type)
  return tokens
    .slice(Math.max(0, tokens.findIndex(isSolid)), tokens.findLastIndex(isSolid) + 1)
    .map(({ type, text }) => (isBlank(type) ? ' ' : read(text)))
    .join('')
}

/** The selectors of a list; none if it has what no selector has. */
function selectorsOf(tokens: readonly Token[]): Selector[] {
  const selectors: string[][] = [[]]
  let depth = 0
  for (const { type, text } of tokens) {
    if (closing.has(type)) depth++
    if (type === is.RightParenthesis || type === is.RightSquareBracket) depth--
    const isNumber = type === is.Number || type === is.Dimension
    if (
      type === is.Delim
        ? !'.*>+~|&^$=-'.includes(text)
        : isNumber
          ? depth === 0
          : !inSelectors.has(type)
    )
      return []
    if (type === is.Comma && depth === 0) selectors.push([])
    else selectors.at(-1)!.push(type === is.Comment ? '/**/' : text)
  }
  return selectors
}

const inSelectors: ReadonlySet<number> = new Set([
  is.Ident,
  is.Function,
  is.Hash,
  is.String,
  is.WhiteSpace,
  is.Colon,
  is.Comma,
  is.LeftSquareBracket,
  is.RightSquareBracket,
  is.LeftParenthesis,
  is.RightParenthesis,
  is.Comment,
])

export const unescaped = (css: string): string =>
  css.replace(/\\(?:([\da-f]{1,6})\s?|([^]))/giu, (_, code: string | undefined, char: string) =>
    code === undefined ? char : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  )
