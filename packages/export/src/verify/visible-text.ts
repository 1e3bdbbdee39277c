import { html, type DefaultTreeAdapterTypes } from 'parse5'
import { dataUrlText } from './data-url.ts'
import { block, displayOf, displayOfElement, inline, none, type Display } from './display.ts'
import {
  elementCounter,
  isElement,
  parseHtml,
  parseXhtml,
  type PageElement,
  type PageNode,
  type PageParent,
} from './parse-page.ts'
import {
  attributeOf,
  declaredBy,
  elementsIn,
  hides,
  sheetsIn,
  styleCounter,
  type Declared,
  type Sheets,
} from './styles.ts'
import { Unreadable } from './unreadable.ts'

/** What text inherits from around it. */
interface Context {
  readonly display: Display
  readonly isVisible: boolean
  /** Whether `content-visibility` hides what is in it. */
  readonly isSkipped: boolean
  /** Whether text is drawn here: in SVG and MathML, in a few elements only. */
  readonly drawsText: boolean
  readonly sheets: Sheets
  /** The host of the shadow tree that it is in, and the style sheets of the tree around that. */
  readonly host: Around | undefined
  /** The slots that show it, each with the style sheets of its tree. */
  readonly slots: readonly Around[]
  /** The details that a browser closes: of those with the same name, only the first stays open. */
  readonly closed: ReadonlySet<PageElement>
  /** The children of a host that its slots show. */
  readonly slotted: Slotted | undefined
  /** Whether rows and cells of the same parent came before. */
  readonly before: { row?: true; cell?: true }
  /** How many frames are around it. */
  readonly frames: number
}

interface Around {
  readonly element: PageElement
  readonly sheets: Sheets
}

interface Slotted {
  readonly children: readonly PageNode[]
  readonly context: Context
  /** Only the first slot of a name shows them. */
  readonly taken: Set<string>
}

const mostFrames = 10

/**
 * The text of an HTML page as a reader sees it: what `innerText` gives in Chromium, with the text of frames and shadow
 * trees that are saved in the page, and without what is drawn nowhere. Case is that of the page, not of `text-transform`.
 *
 * @throws Unreadable if the page has too many elements, or its styles are too costly.
 */
export const textOfHtml = (page: string): string => visibleText(page, parseHtml)

/** The same of an XHTML page. */
export const textOfXhtml = (page: string): string => visibleText(page, parseXhtml)

function visibleText(page: string, parse: typeof parseHtml): string {
  const countElement = elementCounter()
  const countStep = styleCounter()
  const parts: string[] = []
  // Not recursive: a page may be nested more deeply than calls can be.
  const stack: (string | readonly [PageNode, Context])[] = []

  const pushAll = (tasks: readonly (typeof stack)[number][]) => {
    for (const task of tasks.toReversed()) stack.push(task)
  }

  const shadows = new Map<PageElement, PageParent>()
  const pushRoot = (root: PageParent, context: Omit<Context, 'closed'>) => {
    const own = { ...context, closed: closedIn(root) }
    pushAll(root.childNodes.map((child) => [child, own]))
  }

  /** As a browser does, takes the shadow trees of a tree out of it. */
  const sheetsOf = (root: PageParent, host?: PageElement): Sheets => {
    for (const element of elementsIn(root)) {
      const template = canBeHost(element) ? element.childNodes.find(isShadowTemplate) : undefined
      if (template === undefined) continue
      element.childNodes = element.childNodes.filter((child) => child !== template)
      shadows.set(element, template.content)
    }
    return sheetsIn(root, countStep, host)
  }

  const pushPage = (root: PageParent, frames: number) =>
    pushRoot(root, {
      sheets: sheetsOf(root),
      host: undefined,
      slots: [],
      display: block,
      isVisible: true,
      isSkipped: false,
      drawsText: true,
      slotted: undefined,
      before: {},
      frames,
    })

  pushPage(parse(page, countElement), 0)

  for (let task = stack.pop(); task !== undefined; task = stack.pop()) {
    if (typeof task === 'string') {
      parts.push(task)
      continue
    }
    const [node, context] = task
    if (node.nodeName === '#text' && 'value' in node) {
      if (context.isVisible && context.drawsText) parts.push(node.value)
      continue
    }
    if (!isElement(node)) continue
    const shadow = shadows.get(node)
    const sheets = shadow && sheetsOf(shadow, node)
    const own = contextOf(node, context, sheets)
    const { outside } = own.display
    if (outside === 'none' || own.isSkipped) continue
    const isHtml = node.namespaceURI === html.NS.HTML
    if (own.isVisible) {
      if ((outside === 'row' || outside === 'cell') && context.before[outside])
        parts.push(outside === 'row' ? '\n' : '\t')
      if (
        outside === 'block' ||
        (isHtml && ['br', 'p'].includes(node.tagName) && outside !== 'contents')
      ) {
        parts.push('\n')
        stack.push('\n')
      }
    }
    if (outside === 'row' || outside === 'cell') context.before[outside] = true
    const frame = isHtml && own.isVisible ? frameContentOf(node) : undefined
    if (frame !== undefined) {
      if (context.frames === mostFrames)
        throw new Unreadable(`its frames are nested more than ${mostFrames} deep`)
      parts.push('\n')
      stack.push('\n')
      if (frame.parse === undefined) parts.push(frame.content)
      else pushPage(frame.parse(frame.content, countElement), context.frames + 1)
      continue
    }
    if (shadow !== undefined && sheets !== undefined) {
      const slotted = { children: node.childNodes, context: own, taken: new Set<string>() }
      const host = { element: node, sheets: own.sheets }
      pushRoot(shadow, { ...own, sheets, host, slotted })
      continue
    }
    const assigned = isHtml && node.tagName === 'slot' ? assignedTo(node, own, countStep) : []
    if (own.slotted !== undefined && assigned.length > 0) {
      const slots = [{ element: node, sheets: own.sheets }, ...context.slots]
      const { display, isVisible } = own
      const around = { ...own.slotted.context, display, isVisible, slots }
      pushAll(assigned.map((child) => [child, around]))
      continue
    }
    pushAll(renderedChildren(node, context).map((child) => [child, own]))
  }
  return parts.join('')
}

function contextOf(element: PageElement, context: Context, shadow: Sheets | undefined): Context {
  const { host, slots } = context
  const declared = declaredBy([
    ...(host?.sheets.applied('part', element, host.element) ?? []),
    ...context.sheets.applied('tree', element),
    ...slots.flatMap((slot) => slot.sheets.applied('slotted', element, slot.element)),
    ...(shadow?.applied('host', element) ?? []),
  ])
  const display = computedDisplay(element, declared, context)
  const visibility = declared.visibility ?? hintOf(element, 'visibility') ?? 'inherit'
  return {
    ...context,
    display,
    isVisible:
      element.tagName !== 'mphantom' &&
      (visibility === 'visible' ||
        visibility === 'initial' ||
        (!hides({ property: 'visibility', value: visibility }) && context.isVisible)),
    drawsText: drawsText(element, context),
    isSkipped:
      display.isContained &&
      hides({
        property: 'content-visibility',
        value: declared['content-visibility'] ?? hintOf(element, 'content-visibility') ?? 'visible',
      }),
    before: {},
    slots: [],
  }
}

function computedDisplay(element: PageElement, declared: Declared, context: Context): Display {
  const { display: value = 'revert-layer' } = declared
  const own =
    element.tagName === 'noscript' ||
    hides({ property: 'display', value }) ||
    hides({ property: 'content', value: declared.content ?? '' })
      ? none
      : value === 'revert'
        ? usualDisplay(element)
        : value === 'revert-layer'
          ? (displayOf(hintOf(element, 'display') ?? '') ?? usualDisplay(element))
          : value === 'inherit'
            ? context.display
            : (displayOf(value) ?? inline)
  if (['none', 'contents', 'block'].includes(own.outside)) return own
  const isOutOfLine =
    context.display.blockifies ||
    ['left', 'right', 'inline-start', 'inline-end'].includes(declared.float ?? '') ||
    ['absolute', 'fixed'].includes(declared.position ?? '')
  return isOutOfLine ? { ...own, outside: 'block', isContained: true } : own
}

/** What a style sheet of the browser says without regard to what the page declares. */
function usualDisplay({ tagName, namespaceURI }: PageElement): Display {
  if (namespaceURI === html.NS.SVG)
    return neverDrawn.has(tagName)
      ? none
      : ['text', 'foreignObject'].includes(tagName)
        ? block
        : inline
  if (namespaceURI === html.NS.MATHML)
    return tagName.startsWith('annotation') ? none : tagName === 'math' ? inline : block
  return displayOfElement(tagName)
}

/** What attributes say, which style sheets override. */
function hintOf(
  element: PageElement,
  property: 'display' | 'visibility' | 'content-visibility',
): string | undefined {
  if (element.namespaceURI === html.NS.SVG)
    return property === 'display' && isConditional(element)
      ? 'none'
      : attributeOf(element, property)
  if (element.namespaceURI !== html.NS.HTML) return undefined
  const hidden = attributeOf(element, 'hidden')?.toLowerCase()
  if (property === 'content-visibility') return hidden === 'until-found' ? 'hidden' : undefined
  if (property === 'visibility') return undefined
  const isOpen = attributeOf(element, 'open') !== undefined
  const isHidden =
    (hidden !== undefined && hidden !== 'until-found') ||
    (element.tagName === 'dialog' && !isOpen) ||
    (attributeOf(element, 'popover') !== undefined && !(element.tagName === 'dialog' && isOpen))
  return isHidden ? 'none' : undefined
}

function drawsText({ tagName, namespaceURI }: PageElement, context: Context): boolean {
  if (namespaceURI === html.NS.MATHML)
    return ['mi', 'mn', 'mo', 'ms', 'mtd', 'mtext'].includes(tagName)
  if (namespaceURI !== html.NS.SVG) return true
  if (['tspan', 'textPath', 'a'].includes(tagName)) return context.drawsText
  return ['text', 'foreignObject'].includes(tagName)
}

/** Elements of SVG that are drawn nowhere, or only where others refer to them. */
const neverDrawn = new Set(
  'title desc metadata style script defs symbol clipPath mask pattern marker filter linearGradient radialGradient'.split(
    ' ',
  ),
)

/** Elements in whose place something else is shown than their children. */
const replaced = new Set(
  'iframe frame video audio canvas textarea progress meter img input embed template fencedframe'.split(
    ' ',
  ),
)

function closedIn(root: PageParent): Set<PageElement> {
  const open = [...elementsIn(root)].filter(
    (element) => element.tagName === 'details' && attributeOf(element, 'open') !== undefined,
  )
  const names = new Set<string>()
  const closed = new Set<PageElement>()
  for (const element of open) {
    const name = attributeOf(element, 'name') ?? ''
    if (name !== '' && names.has(name)) closed.add(element)
    names.add(name)
  }
  return closed
}

/** Whether something in SVG is drawn for some languages or readers only. */
const isConditional = (element: PageElement): boolean =>
  ['systemLanguage', 'requiredExtensions'].some((name) => attributeOf(element, name) !== undefined)

function renderedChildren(element: PageElement, { closed }: Context): readonly PageNode[] {
  const { tagName, namespaceURI, childNodes } = element
  const first = (isWanted: (child: PageElement) => boolean) =>
    childNodes.filter(isElement).filter(isWanted).slice(0, 1)
  if (namespaceURI === html.NS.MATHML)
    return ['semantics', 'maction'].includes(tagName) ? first(() => true) : childNodes
  if (namespaceURI === html.NS.SVG)
    return tagName !== 'switch'
      ? childNodes
      : childNodes.filter(isElement).some(isConditional)
        ? []
        : first((child) => !neverDrawn.has(child.tagName))
  if (replaced.has(tagName)) return []
  if (tagName === 'object' && /^data:/iu.test(attributeOf(element, 'data') ?? '')) return []
  if (tagName === 'details' && (attributeOf(element, 'open') === undefined || closed.has(element)))
    return first((child) => child.tagName === 'summary')
  if (tagName === 'select')
    return childNodes.filter((child) => ['option', 'optgroup'].includes(child.nodeName))
  return childNodes
}

/** The attribute with the address of what an element shows in its place. */
const addressIn: ReadonlyMap<string, string> = new Map([
  ['iframe', 'src'],
  ['frame', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
])

/** What a page is read with, by its type; a plain text is shown as it is. */
const pageTypes = [
  ['text/html', parseHtml],
  ['application/xhtml+xml', parseXhtml],
  ['text/plain', undefined],
] as const

/** The page in a frame, if it is saved within this page. */
function frameContentOf(element: PageElement) {
  const name = addressIn.get(element.tagName)
  if (name === undefined) return undefined
  const srcdoc = element.tagName === 'iframe' ? attributeOf(element, 'srcdoc') : undefined
  if (srcdoc !== undefined) return { content: srcdoc, parse: parseHtml }
  const address = attributeOf(element, name) ?? ''
  for (const [type, parse] of pageTypes) {
    const content = dataUrlText(address, type)
    if (content !== undefined) return { content, parse }
  }
  return undefined
}

/** The elements that can have a shadow tree, besides those whose name has a hyphen. */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
)

const isShadowTemplate = (node: PageNode): node is DefaultTreeAdapterTypes.Template =>
  isElement(node) &&
  node.tagName === 'template' &&
  'content' in node &&
  /^(?:open|closed)$/iu.test(attributeOf(node, 'shadowrootmode') ?? '')

const canBeHost = ({ tagName, namespaceURI }: PageElement): boolean =>
  namespaceURI === html.NS.HTML && (hosts.has(tagName) || tagName.includes('-'))

/** The children of the host that a slot shows. */
function assignedTo(
  slot: PageElement,
  { slotted }: Context,
  count: (added: number) => void,
): readonly PageNode[] {
  const name = attributeOf(slot, 'name') ?? ''
  if (slotted === undefined || slotted.taken.has(name)) return []
  slotted.taken.add(name)
  count(slotted.children.length)
  return slotted.children.filter((child) =>
    isElement(child)
      ? (attributeOf(child, 'slot') ?? '') === name
      : name === '' && child.nodeName === '#text',
  )
}
