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

/**
 * Where the elements are that a rule is about, from the outermost in: parts of a shadow tree whose host is in the tree of
 * the rule, elements of this tree, children of its host that a slot shows, or its host.
 */
const places = ['part', 'tree', 'slotted', 'host'] as const
type Place = (typeof places)[number]

interface Rule extends Declaration {
  readonly place: Place
  /** A later layer wins, and what is in no layer. */
  readonly layer: number
  readonly specificity: number
  /** `around`: the host of a part, or the slot that shows an element. */
  readonly matches: (element: PageElement, around: PageElement | undefined) => boolean
}

/** What applies to an element, from a style sheet or from its `style` attribute. */
type Applied = Omit<Rule, 'matches'> & { readonly isInline: 0 | 1 }

/** The style sheets in a document or a shadow tree. */
export interface Sheets {
  readonly applied: (place: Place, element: PageElement, around?: PageElement) => Applied[]
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

export function sheetsIn(
  root: PageParent,
  count: (added?: number) => void,
  host?: PageElement,
): Sheets {
  const all = ruleList(root, count, host)
  const rules = new Map(places.map((place) => [place, all.filter((rule) => rule.place === place)]))
  return {
    applied(place, element, around) {
      const candidates = rules.get(place) ?? []
      count(candidates.length)
      const style = place === 'tree' ? attributeOf(element, 'style') : undefined
      const own = style === undefined ? [] : declarationsIn(parsed(style, 'declarationList', count))
      return [
        ...candidates
          .filter(({ matches }) => matches(element, around))
          .map((rule) => ({ ...rule, isInline: 0 as const })),
        ...own.map((each) => ({ ...each, place, layer: 0, specificity: 0, isInline: 1 as const })),
      ]
    },
  }
}

/** What wins of all that applies to an element: of the trees around it the outermost, or if important the innermost. */
export function declaredBy(applied: readonly Applied[]): Declared {
  const depth = ({ place, important }: Applied) => places.indexOf(place) * (important ? 1 : -1)
  const cascade = applied.toSorted(
    (a, b) =>
      Number(a.important) - Number(b.important) ||
      depth(a) - depth(b) ||
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

export const attributeOf = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

function ruleList(
  root: PageParent,
  count: (added?: number) => void,
  host: PageElement | undefined,
): Rule[] {
  const rules: Rule[] = []
  const layers = new Map<string, number>()
  const adapter = adapterFor(count)
  /** In which the host is around the elements of its tree, for the selectors that name it. */
  const fromHost: Adapter = {
    ...adapter,
    getParent: (element) =>
      element === host
        ? null
        : ((element.parentNode === root ? host : undefined) ?? adapter.getParent(element)),
  }
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
      const specificity = specificityOf(one)
      for (const { place, isCertain, matches } of targetsOf(one))
        rules.push(
          ...declarations
            .filter((each) => isCertain || hides(each))
            .map((each) => ({
              ...each,
              place,
              matches,
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

  /** The elements that a selector is about, by where they are. */
  const targetsOf = (selector: Selector[]): (Matcher & Pick<Rule, 'place'>)[] => {
    const last = selector.at(-1)
    if (last?.type === SelectorType.PseudoElement && last.data !== null) {
      const { data, name } = last
      const around = matcherOf(compoundBefore(selector))
      if (around === undefined) return []
      if (name === 'part') {
        const names = data.split(/\s+/u)
        const matches: Rule['matches'] = (element, host) =>
          host !== undefined &&
          names.every((each) => attributeOf(element, 'part')?.split(/\s+/u).includes(each)) &&
          around.matches(host, undefined)
        return [{ place: 'part', isCertain: around.isCertain, matches }]
      }
      return name !== 'slotted'
        ? []
        : selectorsOf(data).flatMap((one) => {
            const inner = matcherOf(one)
            const matches: Rule['matches'] = (element, slot) =>
              slot !== undefined &&
              inner?.matches(element, undefined) === true &&
              around.matches(slot, undefined)
            return inner === undefined
              ? []
              : [{ place: 'slotted', isCertain: around.isCertain && inner.isCertain, matches }]
          })
    }
    const matcher = matcherOf(selector)
    if (matcher === undefined) return []
    const own = { place: 'tree' as const, ...matcher }
    return namesHost(selector) ? [own, { ...matcher, place: 'host' }] : [own]
  }

  /** `:host` and what it may hold, as a condition that the library can check. */
  const hostPart = (part: Selector): Selector => {
    if (part.type !== SelectorType.Pseudo) return part
    if (part.name !== 'host' && part.name !== 'host-context')
      return Array.isArray(part.data)
        ? { ...part, data: part.data.map((one) => one.map(hostPart)) }
        : part
    const inner = Array.isArray(part.data)
      ? part.data.flatMap((one) => matcherOf(one) ?? [])
      : undefined
    const isHere = (element: PageElement) =>
      inner?.some(({ matches }) => matches(element, undefined)) !== false
    // Chromium does not look into a host for what it has.
    const isCertain =
      inner?.every((each) => each.isCertain) !== false &&
      !someNested([part], (name) => name === 'has')
    const name = `${isCertain ? 'host' : unsure}-${Object.keys(pseudos).length}`
    pseudos[name] = (element: PageElement) => {
      if (element !== host) return false
      if (part.name === 'host') return isHere(element)
      for (
        let each: PageElement | null = element;
        each !== null;
        each = adapter.getParent(each) as PageElement | null
      )
        if (isHere(each)) return true
      return false
    }
    return { type: SelectorType.Pseudo, name, data: null }
  }

  const compiled = (selector: Selector[]) => {
    try {
      return compile<PageNode, PageElement>([selector], {
        adapter: namesHost(selector) ? fromHost : adapter,
        quirksMode,
        pseudos,
      })
    } catch {
      return undefined
    }
  }

  /** A part that is unknown here, such as `:dir(ltr)`, may match, so it is uncertain what the selector matches. */
  const matcherOf = (written: Selector[]): Matcher | undefined => {
    if (written.some(matchesNothing) || asksMoreOfHost(written)) return undefined
    const selector = namesHost(written) ? written.map(hostPart) : written
    const matches = compiled(selector)
    if (matches !== undefined) return { matches, isCertain: !isUnsure(selector) }
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
  let depth = 0
  for (const [bracket] of selector.matchAll(/[()]/gu)) {
    depth += bracket === '(' ? 1 : -1
    // What reads it is recursive.
    if (depth > 10 * deepest)
      throw new Unreadable('a selector in its style sheets is nested too deeply')
  }
  try {
    return parseSelector(selector)
  } catch {
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
      const own = token.name.startsWith('host') ? 1 : 0
      return [
        a + Math.floor(most / 1e6),
        b + own + (Math.floor(most / 1e3) % 1e3),
        c + (most % 1e3),
      ]
    },
    [0, 0, 0],
  )
  return ids * 1e6 + Math.min(classes, 999) * 1e3 + Math.min(names, 999)
}

/** A part that is not an element, or that Chromium does not know. */
const matchesNothing = (part: Selector): boolean =>
  part.type === SelectorType.PseudoElement ||
  (part.type === SelectorType.Pseudo && /^-(?:moz|ms|o)-/u.test(part.name))

interface Matcher extends Pick<Rule, 'matches'> {
  /** Whether all parts of the selector are known: otherwise it may match less. */
  readonly isCertain: boolean
}

/** The name of a condition on the host that is uncertain. */
const unsure = 'host-unsure'

const someNested = (selector: readonly Selector[], isWanted: (name: string) => boolean): boolean =>
  selector.some(
    (part) =>
      part.type === SelectorType.Pseudo &&
      (isWanted(part.name) ||
        (Array.isArray(part.data) && part.data.some((one) => someNested(one, isWanted)))),
  )

const namesHost = (selector: readonly Selector[]): boolean =>
  someNested(selector, (name) => /^host(?:$|-)/u.test(name))

/** As in `:host.x`, which matches nothing: conditions on a host must be in the parentheses of `:host()`. */
const asksMoreOfHost = (selector: readonly Selector[]): boolean =>
  selector.some(
    (part, index) =>
      part.type === SelectorType.Pseudo &&
      part.name === 'host' &&
      [selector[index - 1], selector[index + 1]].some(
        (other) => other !== undefined && !isTraversal(other),
      ),
  )

const isUnsure = (selector: readonly Selector[]): boolean =>
  someNested(selector, (name) => name.startsWith(unsure))

/** What is before a pseudo-element: without a part of its own, any element. */
function compoundBefore(selector: readonly Selector[]): Selector[] {
  const before = selector.slice(0, -1)
  const last = before.at(-1)
  return last === undefined || isTraversal(last)
    ? [...before, { type: SelectorType.Universal, namespace: null }]
    : before
}

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
