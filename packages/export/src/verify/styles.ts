import { html } from 'parse5'
import { deepest, parseCss, unescaped, type CssDeclaration, type CssItem } from './css.ts'
import { dataUrlText } from './data-url.ts'
import { attributeOf, elementsIn, type PageElement, type PageParent } from './parse-page.ts'
import { isKnown, isStructural, mayHide, propertyOf, type Property } from './properties.ts'
import { anything, keysOf, nestedIn, targetFinder, type Place, type Target } from './selectors.ts'
import { counter, Unreadable } from './unreadable.ts'

interface Declaration {
  readonly property: Property
  readonly value: string
  readonly important: boolean
  /** Whether all browsers know the value. */
  readonly isCertain: boolean
}

interface Rule extends Declaration, Omit<Target, 'key' | 'isCertain'> {
  /** Its place in the style sheets. */
  readonly order: number
  /** The rules of a later layer win, and those in no layer over all. */
  readonly layer: number
}

export type Applied = Omit<Rule, 'matches' | 'place'> & { readonly isInline?: true }

const noLayer = Number.MAX_SAFE_INTEGER

/** The style sheets in a document or a shadow tree. */
export type Sheets = (place: Place, element: PageElement) => readonly Applied[]

/** What is known of all style sheets of a page and of its frames. */
export interface Styles {
  readonly count: (added?: number) => void
  /** The names of animations that may hide or show text. */
  readonly animations: Set<string>
  /** Whether rules outside a shadow tree may hide its elements with a `part` attribute. */
  hasPartRules: boolean
}

export const newStyles = (): Styles => ({
  count: counter(100_000_000, 'steps to match its style sheets with its elements'),
  animations: new Set(),
  hasPartRules: false,
})

/** What is around a declaration: what it is about, its layer, and whether its conditions are known to hold. */
interface Around {
  readonly scope?: string
  readonly targets?: () => readonly Target[]
  readonly layer?: string
  readonly isCertain: boolean
}

/** `policies`: the security policies of the page. */
export function sheetsIn(
  root: PageParent,
  styles: Styles,
  policies: readonly string[],
  quirksMode: boolean,
): Sheets {
  const found: (Rule & Pick<Target, 'key'>)[] = []
  const layers: string[] = []
  const areAllowed = policies.every(allowsStyles)
  let areLayersKnown = true
  const targetsOf = targetFinder(quirksMode, styles.count)

  const add = (item: CssItem, around: Around): void => {
    if (item.kind === 'at') addAtRule(item, around)
    if (item.kind === 'rule') {
      const selectors = item.selectors.map((each) => nestedIn(each, around.scope))
      const scope = selectors.map((each) => each.join('')).join(',')
      styles.count(scope.length)
      let targets: readonly Target[] | undefined
      const inside = { ...around, scope, targets: () => (targets ??= selectors.flatMap(targetsOf)) }
      for (const each of item.items) add(each, inside)
    }
    if (item.kind === 'declaration') {
      for (const declaration of declarationOf(item)) {
        const targets = around.targets?.() ?? []
        // A selector that a browser does not know makes the whole list invalid.
        const isCertain =
          around.isCertain && declaration.isCertain && targets.every((each) => each.isCertain)
        const layer = around.layer === undefined ? noLayer : layers.indexOf(around.layer)
        for (const target of targets)
          found.push({ ...target, ...declaration, layer, isCertain, order: found.length })
        styles.hasPartRules ||= targets.some(({ place }) => place === 'part')
      }
    }
  }

  const addAtRule = (
    { name, prelude, items = [] }: CssItem & { readonly kind: 'at' },
    around: Around,
  ): void => {
    if (/keyframes$/u.test(name)) return addKeyframes(unescaped(prelude).toLowerCase(), items)
    if (ignoredRules.has(name)) return
    const isMatch =
      name === 'media' ? mediaMatch(prelude.toLowerCase()) : name === 'layer' ? true : undefined
    if (isMatch === false) return
    const inside = {
      ...around,
      isCertain: around.isCertain && isMatch === true,
      ...(name === 'scope' ? { targets: () => [anything] } : {}),
    }
    if (name !== 'layer') return items.forEach((each) => add(each, inside))
    const names = prelude.split(',').map((each) => each.trim())
    areLayersKnown &&=
      around.isCertain &&
      around.layer === undefined &&
      around.scope === undefined &&
      names.every((each) => /^[a-z][\w-]*$/u.test(each))
    for (const each of names) if (!layers.includes(each)) layers.push(each)
    for (const each of items) add(each, { ...inside, layer: names[0]! })
  }

  const addKeyframes = (name: string, frames: readonly CssItem[]): void => {
    for (const frame of frames)
      if (frame.kind === 'rule')
        for (const item of frame.items) {
          const isLast = /to|100|e/iu.test(frame.prelude)
          const [declaration] = item.kind === 'declaration' ? declarationOf(item) : []
          if (
            declaration !== undefined &&
            (isStructural(declaration.property) ||
              (isLast && mayHide(declaration.property, declaration.value)))
          )
            styles.animations.add(name.replace(/^["']|["']$/gu, ''))
        }
  }

  const addSheet = (css: string, isCertain: boolean, depth: number): void => {
    if (depth === deepest) throw new Unreadable('its style sheets are nested too deeply')
    styles.count(css.length)
    let around: Around = { isCertain }
    for (const item of parseCss(css)) {
      const name = item.kind === 'at' ? item.name : undefined
      // What a namespace changes is not followed.
      if (name === 'namespace') around = { isCertain: false }
      if (item.kind === 'at' && name === 'import') {
        areLayersKnown &&= !item.prelude.includes('layer')
        const [, quoted, bare] =
          /^(?:url\(\s*)?(?:["']([^"']*)["']|([^\s"')]*))/iu.exec(item.prelude) ?? []
        const imported = dataUrlText(unescaped(quoted ?? bare ?? ''), /^text\/css$/u)
        if (imported !== undefined) addSheet(imported, false, depth + 1)
      } else add(item, around)
    }
  }

  for (const element of elementsIn(root)) {
    const css = styleSheetOf(element)
    const isMatch = mediaMatch(attributeOf(element, 'media')?.toLowerCase() ?? '')
    if (css === undefined || isMatch === false) continue
    const isPlain =
      element.namespaceURI === html.NS.HTML &&
      attributeOf(element, 'title') === undefined &&
      (policies.length === 0 || element.tagName === 'style')
    addSheet(css, areAllowed && isPlain && isMatch === true, 0)
  }

  const inlineOf = (element: PageElement): Applied[] => {
    const style = attributeOf(element, 'style')
    if (style === undefined) return []
    styles.count(style.length)
    const isCertain = areAllowed && !/[{}]/u.test(style)
    return parseCss(style, true)
      .flatMap((item) => (item.kind === 'declaration' ? declarationOf(item) : []))
      .map((each) => ({
        ...each,
        layer: noLayer,
        specificity: 0,
        order: 0,
        isInline: true,
        isCertain: isCertain && each.isCertain,
      }))
  }

  // What makes text visible matters only where something makes it invisible.
  const needed = new Set(
    found.filter((rule) => mayHide(rule.property, rule.value)).map(({ property }) => property),
  )
  const rules = new Map<string, Rule[]>()
  for (const { key, ...rule } of found)
    if (isStructural(rule.property) || needed.has(rule.property)) {
      const same = rules.get(key)
      if (same === undefined) rules.set(key, [rule])
      else same.push(rule)
    }
  const isKnownHere = (rule: Applied) =>
    rule.isCertain && (areLayersKnown || rule.layer === noLayer)
  return (place, element) => {
    const candidates = keysOf(element).flatMap((key) => rules.get(key) ?? [])
    styles.count(candidates.length)
    const applied = candidates
      .filter((rule) => rule.place === place && rule.matches(element))
      .map((rule) => ({ ...rule, isCertain: isKnownHere(rule) }))
    return place === 'element' ? [...applied, ...inlineOf(element)] : applied
  }
}

/** The possible values of a property. The last one certainly applies, so those after it in the cascade are left out. */
export function valuesOf(applied: readonly Applied[], property: Property): string[] {
  const values: string[] = []
  for (const each of applied) {
    if (each.property !== property && each.property !== 'all') continue
    values.push(each.value)
    if (each.isCertain) return values
  }
  return [...values, '']
}

/** What wins comes first. Rules that may apply are before all others, because their place is not known. */
export const inCascade = (applied: readonly Applied[]): Applied[] =>
  applied
    .toSorted(
      (a, b) =>
        Number(b.isCertain) - Number(a.isCertain) ||
        Number(a.important) - Number(b.important) ||
        Number(a.isInline ?? false) - Number(b.isInline ?? false) ||
        (a.important ? b.layer - a.layer : a.layer - b.layer) ||
        a.specificity - b.specificity ||
        a.order - b.order,
    )
    .toReversed()

function declarationOf({ property: name, value, important }: CssDeclaration): Declaration[] {
  const property = propertyOf(name)
  return property === undefined
    ? []
    : [{ property, value, important, isCertain: isKnown(property, value) }]
}

/** The style sheet that an element holds, or has in its address. */
function styleSheetOf(element: PageElement): string | undefined {
  if (element.tagName === 'style')
    return /^(?:text\/css)?$/iu.test(attributeOf(element, 'type') ?? '')
      ? element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
      : undefined
  const relations = attributeOf(element, 'rel')?.toLowerCase().split(/\s+/u) ?? []
  return element.tagName === 'link' &&
    relations.includes('stylesheet') &&
    !relations.includes('alternate') &&
    attributeOf(element, 'disabled') === undefined
    ? dataUrlText(attributeOf(element, 'href') ?? '', /^text\/css$/u)
    : undefined
}

/** At-rules that do not style elements, or that are handled elsewhere. */
const ignoredRules = new Set(
  'charset color-profile counter-style font-face font-feature-values font-palette-values import namespace page position-try property view-transition'.split(
    ' ',
  ),
)

/** Whether a list of media queries matches every window; `undefined` if it depends on the window. */
function mediaMatch(list: string): boolean | undefined {
  if (list.trim() === '') return true
  const results = list.split(',').map((query) => {
    if (/^\s*(?:(?:only\s+)?(?:all|screen)|not\s+print)\s*$/u.test(query)) return true
    return /^\s*(?:(?:only\s+)?print\s+and\b.*|not\s+(?:all|screen)|[a-z-]+)\s*$/u.test(query)
      ? false
      : undefined
  })
  return results.includes(true) ? true : results.includes(undefined) ? undefined : false
}

/** Whether a policy allows style sheets and `style` attributes in the page. */
function allowsStyles(policy: string): boolean {
  const directives = policy.split(';').map((each) => each.trim())
  const sources = (name: string) => directives.find((each) => each.startsWith(`${name} `))
  const allowed = sources('style-src') ?? sources('default-src')
  return (
    !/,|style-src-|sandbox/u.test(policy) &&
    (allowed === undefined || /^(?!.*'(?:nonce|sha)).*'unsafe-inline'/u.test(allowed))
  )
}
