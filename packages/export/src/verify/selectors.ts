import { compile } from 'css-select'
import { AttributeAction, SelectorType, isTraversal, parse, type Selector as Part } from 'css-what'
import type { Selector } from './css.ts'
import { isElement, type PageElement, type PageNode, type PageParent } from './parse-page.ts'
import { Unreadable } from './unreadable.ts'

/** What a selector is about. */
export interface Target {
  /** In a shadow tree, `host` is the element that has it, and `slotted` its children. */
  readonly place: Place
  /** Whether it is known that it matches what it seems to match. */
  readonly isCertain: boolean
  readonly specificity: number
  /** An id, a class or a tag name that every element has that it matches. */
  readonly key: string
  readonly matches: (element: PageElement) => boolean
}

/** The pseudo-elements that contain text or add it. */
const places = ['before', 'after', 'first-line', 'first-letter', 'details-content', 'part'] as const
export type Place = (typeof places)[number] | 'element' | 'host' | 'slotted' | 'nowhere'

const mostParts = 500

/** A selector that is nested in others. */
export const nestedIn = (selector: Selector, around: string | undefined): Selector => {
  if (around === undefined) return selector.map((token) => (token === '&' ? ':scope' : token))
  const scope = `:is(${around})`
  return selector.includes('&')
    ? selector.map((token) => (token === '&' ? scope : token))
    : [scope, ' ', ...selector]
}

/** Finds out what selectors are about, in a document or a shadow tree. */
export function targetFinder(quirksMode: boolean, count: (added?: number) => void) {
  const compiled = (parts: Part[]) =>
    compile<PageNode, PageElement>([parts], { adapter: adapterFor(count), quirksMode, pseudos })

  /** A selector for all that may match: the last part, without what is unknown in it, such as `:lang()`. */
  const widened = (parts: readonly Part[]): Part[] => {
    const last = parts.slice(parts.findLastIndex(isTraversal) + 1).filter(isKnown)
    return last.length === 0 ? [any] : last
  }

  return (selector: Selector): Target[] => {
    // A comment beside white space means nothing; any other may separate two names.
    const text = selector
      .join('')
      .replace(/(^|\s)\/\*\*\/|\/\*\*\/(?=\s|$)/gu, '$1')
      .trim()
    count(text.length)
    const all = partsOf(text)
    const at = all.findIndex(({ type }) => type === SelectorType.PseudoElement)
    const parts = at < 0 ? all : all.slice(0, at)
    if (parts.length === 0 || isTraversal(parts.at(-1)!)) parts.push(any)
    const pseudo = all[at]
    if (pseudo?.type === SelectorType.PseudoElement && pseudo.name === 'slotted')
      return partsOfList(pseudo.data ?? '').map((inner) => ({
        ...anything,
        place: 'slotted',
        matches: compiled(widened(inner)),
      }))
    const place =
      pseudo?.type === SelectorType.PseudoElement
        ? places.find((each) => each === pseudo.name)
        : 'element'
    const last = parts.slice(parts.findLastIndex(isTraversal) + 1)
    if (place === undefined || last.some(isNever)) return [{ ...anything, place: 'nowhere' }]
    const isCertain = isPlain(place === 'element' ? text : text.replace(/::?[a-z-]+$/u, ''))
    const known = isCertain ? parts : widened(last)
    const target: Target = {
      place,
      isCertain,
      specificity: isCertain ? specificityOf(parts) : 0,
      key: keyOf(known),
      matches: compiled(known),
    }
    const host = last.find(
      (part) => part.type === SelectorType.Pseudo && part.name.startsWith('host'),
    )
    if (host === undefined)
      return last.some(namesHost) ? [target, { ...anything, place: 'host' }] : [target]
    const inner =
      host.type === SelectorType.Pseudo && host.name === 'host' && Array.isArray(host.data)
        ? host.data.map((each) => compiled(widened(each)))
        : [() => true]
    return [
      {
        ...anything,
        place: 'host',
        matches: (element) => inner.some((matches) => matches(element)),
      },
    ]
  }
}

const any: Part = { type: SelectorType.Universal, namespace: null }
/** An unknown selector may match any element. */
export const anything: Target = {
  place: 'element',
  isCertain: false,
  specificity: 0,
  key: '*',
  matches: () => true,
}

function partsOfList(text: string): Part[][] {
  let depth = 0
  for (const [bracket] of text.matchAll(/[()]/gu)) {
    depth += bracket === '(' ? 1 : -1
    // The parser is recursive.
    if (depth > mostParts)
      throw new Unreadable('a selector in its style sheets is nested too deeply')
  }
  try {
    return parse(text)
  } catch {
    return [[any]] // It is not known what it matches, if anything.
  }
}

function partsOf(text: string): Part[] {
  const parts = [...(partsOfList(text)[0] ?? [any])]
  if (parts.length > mostParts)
    throw new Unreadable('a selector in its style sheets is nested too deeply')
  return parts
}

const ident = String.raw`(?:--|-?(?:[a-zA-Z_]|[^\0-\x7f]|\\[^\n]))(?:[\w-]|[^\0-\x7f]|\\[^\n])*`
const value = String.raw`(?:${ident}|"[^"\\\n]*"|'[^'\\\n]*')`
const attribute = String.raw`\[\s*[a-z_][a-z\d_-]*\s*(?:[~|^$*]?=\s*${value}\s*)?\]`
const states =
  'root|empty|(?:first|last|only)-(?:child|of-type)|hover|active|target|defined|nth-(?:last-)?(?:child|of-type)\\(\\s*(?:odd|even|[+-]?\\d+|[+-]?\\d*n(?:\\s*[+-]\\s*\\d+)?)\\s*\\)'
const simple = String.raw`(?:[.#]${ident}|${attribute}|:(?:${states})(?![\w(-]))`
const compound = `(?:(?:[a-z][a-z\\d-]*|\\*)${simple}*|${simple}+)`
const complex = String.raw`${compound}(?:(?:\s*[>+~]\s*|\s+)${compound})*`
const list = String.raw`\s*${complex}(?:\s*,\s*${complex})*\s*`
const plain = new RegExp(`^${complex}$`, 'u')
const plainFunction = new RegExp(`:(?:is|where|not)\\(${list}\\)`, 'gu')

/** Whether all browsers know every part of a selector, and this library as well. */
function isPlain(text: string): boolean {
  if (text.length > 1500) return false
  let short = text
  for (let before = ''; before !== short;) {
    before = short
    short = short.replaceAll(plainFunction, ':root')
  }
  return plain.test(short)
}

const isKnown = (part: Part): boolean =>
  part.type === SelectorType.Attribute
    ? part.namespace === null && part.action !== AttributeAction.Not && !/[A-Z]/u.test(part.name)
    : part.type === SelectorType.Tag
      ? part.namespace === null
      : part.type === SelectorType.Pseudo && part.data === null && part.name in pseudos

/** What no browser of today has. */
const isNever = (part: Part): boolean =>
  part.type === SelectorType.Pseudo &&
  (/^-(?:ms|o)-|-placeholder$/u.test(part.name) ||
    (part.name === 'is' && Array.isArray(part.data) && part.data.length === 0))

const namesHost = (part: Part): boolean =>
  part.type === SelectorType.Pseudo &&
  (part.name.startsWith('host') ||
    (Array.isArray(part.data) && part.data.some((each) => each.some(namesHost))))

/** As browsers do, finds rules by what their last part names. */
function keyOf(parts: readonly Part[]): string {
  const last = parts.slice(parts.findLastIndex(isTraversal) + 1)
  for (const name of ['id', 'class'])
    for (const part of last)
      if (
        part.type === SelectorType.Attribute &&
        part.name === name &&
        part.value !== '' &&
        part.action === (name === 'id' ? AttributeAction.Equals : AttributeAction.Element)
      )
        return `${name} ${part.value.toLowerCase()}`
  const tag = last.find((part) => part.type === SelectorType.Tag)
  return tag === undefined ? '*' : tag.name.toLowerCase()
}

/** The keys of the rules that may match an element. */
export function keysOf({ tagName, attrs }: PageElement): string[] {
  const keys = ['*', tagName.toLowerCase()]
  for (const { name, value } of attrs)
    if (name === 'id') keys.push(`id ${value.toLowerCase()}`)
    else if (name === 'class')
      for (const each of new Set(value.toLowerCase().split(/\s+/u))) keys.push(`class ${each}`)
  return keys
}

function specificityOf(parts: readonly Part[]): number {
  return parts.reduce((total, part): number => {
    if (part.type === SelectorType.Tag) return total + 1
    if (part.type === SelectorType.Attribute)
      return total + (part.name === 'id' && part.ignoreCase === 'quirks' ? 1e6 : 1e3)
    if (part.type !== SelectorType.Pseudo || part.name === 'where') return total
    return total + (Array.isArray(part.data) ? Math.max(0, ...part.data.map(specificityOf)) : 1e3)
  }, 0)
}

/** States that a page does not have when it is opened, and others that this library does not know. */
const pseudos: Readonly<Record<string, (element: PageElement) => boolean>> = {
  root: ({ parentNode }) => parentNode?.nodeName === '#document',
  hover: () => false,
  active: () => false,
  target: () => false,
  defined: ({ tagName, attrs }) =>
    !tagName.includes('-') && attrs.every(({ name }) => name !== 'is'),
}

type Adapter = NonNullable<
  NonNullable<Parameters<typeof compile<PageNode, PageElement>>[1]>['adapter']
>

const adapterFor = (count: (added?: number) => void): Adapter => {
  const valueOf = (element: PageElement, name: string) => {
    count(element.attrs.length)
    return element.attrs.find((each) => each.name === name)?.value
  }
  const childrenOf = (node: PageNode): PageNode[] => {
    const children = 'childNodes' in node ? node.childNodes : []
    count(children.length)
    return children
  }
  const parentOf = (node: PageNode): PageParent | null => {
    count()
    return 'parentNode' in node ? node.parentNode : null
  }
  return {
    isTag: isElement,
    getAttributeValue: valueOf,
    hasAttrib: (element, name) => valueOf(element, name) !== undefined,
    getChildren: childrenOf,
    getName: ({ tagName }) => tagName.toLowerCase(),
    getParent: (element) => {
      const parent = parentOf(element)
      return parent !== null && isElement(parent) ? parent : null
    },
    getSiblings: (node) => {
      const parent = parentOf(node)
      return parent === null ? [node] : childrenOf(parent)
    },
    getText: (node) => ('value' in node ? node.value : ''),
    removeSubsets: (nodes) => nodes,
  }
}
