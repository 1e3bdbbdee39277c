// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- other packages compile this file without its folder
/// <reference path="./css-tree.d.ts" />
import { compile } from 'css-select'
import parseCss, { type CssNode } from 'css-tree/parser'
import {
  AttributeAction,
  SelectorType,
  isTraversal,
  parse as parseSelector,
  type Selector,
} from 'css-what'
import { html } from 'parse5'
import { isElement, type PageElement, type PageNode, type PageParent } from './parse-page.ts'
import { dataUrlText } from './data-url.ts'
import { displayOf } from './display.ts'
import { mediaMatch } from './media.ts'
import { counter, Unreadable } from './unreadable.ts'

/** The properties that decide whether and how text is shown. */
const properties = [
  'display',
  'visibility',
  'content-visibility',
  'content',
  'float',
  'position',
  'all',
] as const
type Property = (typeof properties)[number]
export type Declared = Readonly<Partial<Record<Property, string>>>

interface Declaration {
  readonly property: Property
  readonly value: string
  readonly important: boolean
}

interface Rule extends Declaration {
  /** A later layer wins, and what is in no layer. */
  readonly layer: number
  readonly specificity: number
  readonly matches: (element: PageElement) => boolean
}

/** What is around a rule: the selector that it is nested in, its layer, and whether its conditions are known to hold. */
interface Around {
  readonly scope: string | undefined
  readonly layer: string
  readonly isCertain: boolean
  readonly depth: number
}

const deepest = 50
const noLayer = Number.MAX_SAFE_INTEGER

/** Counts what style sheets cost. */
export const styleCounter = () =>
  counter(100_000_000, 'steps to match its style sheets with its elements')

const options = {
  parseAtrulePrelude: false,
  parseRulePrelude: false,
  parseValue: false,
  parseCustomProperty: false,
} as const

/** What the style sheets in a document or a shadow tree, and the `style` attribute, declare for an element. */
export function stylesIn(root: PageParent, count: (added?: number) => void) {
  const rules = ruleList(root, count)
  return (element: PageElement): Declared => {
    count(rules.length)
    const style = attributeOf(element, 'style')
    const own = style === undefined ? [] : declarationsIn(parsed(style, 'declarationList', count))
    const cascade = [
      ...rules.filter(({ matches }) => matches(element)).map((rule) => ({ ...rule, isInline: 0 })),
      ...own.map((each) => ({ ...each, layer: 0, specificity: 0, isInline: 1 })),
    ].sort(
      (a, b) =>
        Number(a.important) - Number(b.important) ||
        a.isInline - b.isInline ||
        (a.important ? b.layer - a.layer : a.layer - b.layer) ||
        a.specificity - b.specificity,
    )
    return Object.fromEntries(
      cascade.flatMap(({ property, value }) =>
        (property === 'all' ? properties : [property]).map((each) => [each, value]),
      ),
    )
  }
}

export const attributeOf = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

function ruleList(root: PageParent, count: (added?: number) => void): Rule[] {
  const rules: Rule[] = []
  const layers = new Map<string, number>()
  const adapter = adapterFor(count)
  const pseudos = pseudosFor(adapter)
  const quirksMode = 'mode' in root && root.mode === html.DOCUMENT_MODE.QUIRKS

  const add = (node: CssNode, around: Around): void => {
    if (around.depth === deepest) throw new Unreadable('its style sheets are nested too deeply')
    const inside = { ...around, depth: around.depth + 1 }
    if (node.type === 'Rule') addRule(node, inside)
    if (node.type === 'Atrule') addAtRule(node, inside)
    if (node.type === 'Raw' && around.scope !== undefined && node.value.includes('{')) {
      // A nested rule, which this parser leaves as it is.
      for (const child of parsed(node.value, 'stylesheet', count)) add(child, inside)
    }
  }

  const addRule = (
    { prelude, block }: Pick<CssNode & { type: 'Rule' }, 'prelude' | 'block'>,
    around: Around,
  ) => {
    const { scope, layer, isCertain } = around
    count(prelude.value.split('&').length * ((scope?.length ?? 0) + 1))
    const selector = nested(prelude.value, scope)
    // Where it is not known whether a rule holds, what it may hide does not count.
    const declarations = declarationsIn(block).filter((each) => isCertain || hides(each))
    for (const one of declarations.length === 0 ? [] : selectorsOf(selector)) {
      const matcher = matcherOf(one)
      const specificity = specificityOf(one)
      if (matcher !== undefined)
        rules.push(
          ...declarations
            .filter((each) => matcher.isCertain || hides(each))
            .map((each) => ({
              ...each,
              matches: matcher.matches,
              specificity,
              layer: layers.get(layer) ?? noLayer,
            })),
        )
    }
    for (const child of block.children) add(child, { ...around, scope: selector })
  }

  const addAtRule = ({ name, prelude, block }: CssNode & { type: 'Atrule' }, around: Around) => {
    const lowerName = name.toLowerCase()
    const value = prelude?.value ?? ''
    const own = (lowerName === 'layer' ? value.split(',') : []).map(
      (each) => `${around.layer}.${each.trim() || layers.size}`,
    )
    for (const each of own) if (!layers.has(each)) layers.set(each, layers.size)
    const holds = conditionOf(lowerName, value)
    if (block === null || holds === false) return
    const inside = {
      ...around,
      layer: own[0] ?? around.layer,
      isCertain: around.isCertain && holds === true,
    }
    const children = [...block.children]
    // Declarations within a nested condition belong to the rule around it.
    if (around.scope !== undefined) {
      const declarations = children.filter(({ type }) => type === 'Declaration')
      addRule(
        { prelude: { type: 'Raw', value: '&' }, block: { type: 'Block', children: declarations } },
        inside,
      )
    }
    for (const child of children) add(child, inside)
  }

  const compiled = (selector: Selector[]) => {
    try {
      return compile<PageNode, PageElement>([selector], { adapter, quirksMode, pseudos })
    } catch (error) {
      if (error instanceof RangeError)
        throw new Unreadable('a selector in its style sheets is nested too deeply')
      return undefined
    }
  }

  /** A part that is unknown here, such as `:dir(ltr)`, may match, so it is uncertain what the selector matches. */
  const matcherOf = (selector: Selector[]) => {
    if (selector.some(matchesNothing)) return undefined
    const matches = compiled(selector)
    if (matches !== undefined) return { matches, isCertain: true }
    const widened = compiled(
      selector.map((part) => {
        const plain = 'namespace' in part ? { ...part, namespace: null } : part
        return isTraversal(part) || compiled([plain]) !== undefined
          ? plain
          : { type: SelectorType.Universal, namespace: null }
      }),
    )
    return widened && { matches: widened, isCertain: false }
  }

  const addSheet = (css: string, around: Around): void => {
    if (around.depth === deepest) throw new Unreadable('its style sheets are nested too deeply')
    let isStart = true
    for (const node of parsed(css, 'stylesheet', count)) {
      const name = node.type === 'Atrule' ? node.name.toLowerCase() : ''
      isStart &&= ['charset', 'import', 'layer'].includes(name)
      if (isStart && node.type === 'Atrule' && name === 'import')
        addImport(node.prelude?.value ?? '', around)
      else add(node, around)
    }
  }

  const addImport = (prelude: string, around: Around) => {
    const [, quoted = '', bare = '', condition = ''] =
      /^(?:url\(\s*)?(?:("[^"]*"|'[^']*')|([^\s"')]*))\s*\)?([^]*)$/iu.exec(prelude.trim()) ?? []
    const css = dataUrlText(unescaped(bare || quoted.slice(1, -1)), 'text/css')
    const holds = /\b(?:layer|supports)\b/iu.test(condition) ? undefined : mediaMatch(condition)
    if (css !== undefined && holds !== false)
      addSheet(css, {
        ...around,
        isCertain: around.isCertain && holds === true,
        depth: around.depth + 1,
      })
  }

  for (const element of elementsIn(root)) {
    const css = styleSheetOf(element)
    const isCertain = css === undefined ? false : mediaMatch(attributeOf(element, 'media') ?? '')
    if (css === undefined || isCertain === false) continue
    addSheet(css, { scope: undefined, layer: '', isCertain: isCertain === true, depth: 0 })
  }
  return rules
}

export function* elementsIn(root: PageParent): Generator<PageElement> {
  const stack: PageNode[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) yield node
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) stack.push(child)
  }
}

/** The style sheet that an element holds, or has in its address. */
function styleSheetOf(element: PageElement): string | undefined {
  if (element.tagName === 'style')
    return /^(?:text\/css)?$/iu.test(attributeOf(element, 'type') ?? '')
      ? textOf(element)
      : undefined
  const relations = attributeOf(element, 'rel')?.toLowerCase().split(/\s+/u) ?? []
  return element.tagName === 'link' &&
    relations.includes('stylesheet') &&
    !relations.includes('alternate') &&
    attributeOf(element, 'disabled') === undefined
    ? dataUrlText(attributeOf(element, 'href') ?? '', 'text/css')
    : undefined
}

const textOf = (element: PageElement): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')

/** Each time, the parser clears as much memory as the longest text took. */
let longest = 0

function parsed(
  css: string,
  context: 'stylesheet' | 'declarationList',
  count: (added?: number) => void,
): Iterable<CssNode> {
  longest = Math.max(longest, css.length)
  count(css.length + Math.ceil(longest / 128))
  try {
    const node = parseCss(css, { ...options, context })
    return 'children' in node ? node.children : []
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('its style sheets are nested too deeply')
    throw error
  }
}

function declarationsIn(
  nodes: Iterable<CssNode> | { readonly children: Iterable<CssNode> },
): Declaration[] {
  return [...('children' in nodes ? nodes.children : nodes)].flatMap((node): Declaration[] => {
    if (node.type !== 'Declaration') return []
    const name = unescaped(node.property).toLowerCase()
    const property = properties.find((each) => each === name)
    const value = unescaped(node.value.value.replace(/\/\*[^]*?\*\//gu, ' '))
      .trim()
      .toLowerCase()
    return property !== undefined && isValid(property, value)
      ? [{ property, value, important: node.important !== false }]
      : []
  })
}

const unescaped = (css: string): string =>
  css.replace(/\\(?:([\da-f]{1,6})\s?|([^]))/giu, (_, code: string | undefined, char: string) =>
    code === undefined ? char : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  )

const wide = ['inherit', 'initial', 'unset', 'revert', 'revert-layer']

/** Whether a function such as `var` or `env` gives the value: no keyword of these properties has parentheses. */
const isSubstituted = (value: string): boolean => value.includes('(')

function isValid(property: Property, value: string): boolean {
  if (wide.includes(value) || isSubstituted(value)) return true
  if (property === 'display') return displayOf(value) !== undefined
  if (property === 'visibility') return ['visible', 'hidden', 'collapse'].includes(value)
  if (property === 'content-visibility') return ['visible', 'hidden', 'auto'].includes(value)
  if (property === 'content') return true
  return property !== 'all' && /^[a-z-]+$/u.test(value)
}

/** Whether a declaration hides text, or may hide it. */
export const hides = ({ property, value }: Pick<Declaration, 'property' | 'value'>): boolean =>
  (isSubstituted(value) && !['float', 'position'].includes(property)) ||
  (property === 'display' && displayOf(value)?.outside === 'none') ||
  (property === 'visibility' && ['hidden', 'collapse'].includes(value)) ||
  (property === 'content-visibility' && value === 'hidden')

/** Whether what is in an at-rule applies; `undefined` if that is not known. */
function conditionOf(name: string, prelude: string): boolean | undefined {
  if (name === 'layer') return true
  if (name === 'media') return mediaMatch(prelude)
  if (name === 'supports') return /\bnot\b/iu.test(prelude) ? undefined : true
  return ['container', 'scope', 'starting-style'].includes(name) ? undefined : false
}

function nested(selector: string, scope: string | undefined): string {
  if (scope === undefined) return selector
  return selector
    .split(',')
    .map((each) =>
      each.includes('&') ? each.replaceAll('&', `:is(${scope})`) : `:is(${scope}) ${each}`,
    )
    .join(',')
}

function selectorsOf(selector: string): Selector[][] {
  try {
    return parseSelector(selector)
  } catch (error) {
    if (error instanceof RangeError)
      throw new Unreadable('a selector in its style sheets is nested too deeply')
    return []
  }
}

function specificityOf(selector: readonly Selector[]): number {
  const [ids, classes, names] = selector.reduce(
    ([a, b, c], token): [number, number, number] => {
      if (token.type === SelectorType.Attribute)
        return token.name === 'id' &&
          token.action === AttributeAction.Equals &&
          token.ignoreCase === 'quirks'
          ? [a + 1, b, c]
          : [a, b + 1, c]
      if (token.type === SelectorType.Tag || token.type === SelectorType.PseudoElement)
        return [a, b, c + 1]
      if (token.type !== SelectorType.Pseudo || token.name === 'where') return [a, b, c]
      if (!Array.isArray(token.data)) return [a, b + 1, c]
      const most = Math.max(0, ...token.data.map(specificityOf))
      return [a + Math.floor(most / 1e6), b + (Math.floor(most / 1e3) % 1e3), c + (most % 1e3)]
    },
    [0, 0, 0],
  )
  return ids * 1e6 + Math.min(classes, 999) * 1e3 + Math.min(names, 999)
}

/** A part that is not an element, or that Chromium does not know. */
const matchesNothing = (part: Selector): boolean =>
  part.type === SelectorType.PseudoElement ||
  (part.type === SelectorType.Pseudo && /^-(?:moz|ms|o)-/u.test(part.name))

/** States that a page does not have when it is opened, and others that this library does not know. */
const pseudosFor = ({ getAttributeValue, getParent }: Adapter) =>
  Object.fromEntries<string | ((element: PageElement, data?: string | null) => boolean)>([
    [
      'dir',
      (element, data) => {
        let direction = 'ltr'
        for (
          let each: PageElement | null = element;
          each !== null;
          each = getParent(each) as PageElement | null
        ) {
          const own = getAttributeValue(each, 'dir')?.toLowerCase() ?? ''
          if (!['ltr', 'rtl'].includes(own)) continue
          direction = own
          break
        }
        return data?.trim().toLowerCase() === direction
      },
    ],
    ...[
      'focus',
      'focus-within',
      'focus-visible',
      'target',
      'fullscreen',
      'modal',
      'popover-open',
      'autofill',
      '-webkit-autofill',
      '-webkit-full-screen',
      'picture-in-picture',
      'user-invalid',
      'user-valid',
      'host',
    ].map((name): [string, () => boolean] => [name, () => false]),
    ['read-only', ':not([contenteditable])'],
    ['defined', ({ tagName }: PageElement) => !tagName.includes('-')],
  ])

type Adapter = NonNullable<
  NonNullable<Parameters<typeof compile<PageNode, PageElement>>[1]>['adapter']
>

const adapterFor = (count: (added?: number) => void): Adapter => {
  const valueOf = (element: PageElement, name: string) => {
    count(element.attrs.length)
    return attributeOf(element, name)
  }
  const childrenOf = (node: PageNode): PageNode[] => {
    const children = 'childNodes' in node ? node.childNodes : []
    count(children.length)
    return children
  }
  const parentOf = (node: PageNode) => {
    count()
    return 'parentNode' in node ? node.parentNode : null
  }
  return {
    isTag: isElement,
    getAttributeValue: valueOf,
    hasAttrib: (element, name) => valueOf(element, name) !== undefined,
    getChildren: childrenOf,
    getName: ({ tagName }) => tagName,
    getParent: (element) => {
      const parent = parentOf(element)
      return parent !== null && isElement(parent) ? parent : null
    },
    getSiblings: (node) => {
      const parent = parentOf(node)
      return parent === null ? [node] : childrenOf(parent)
    },
    getText: (node) => (isElement(node) ? textOf(node) : 'value' in node ? node.value : ''),
    removeSubsets: (nodes) => nodes,
  }
}
