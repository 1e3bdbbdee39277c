import { html, type DefaultTreeAdapterTypes } from 'parse5'
import { dataUrlText } from './data-url.ts'
import {
  attributeOf,
  elementCounter,
  elementsIn,
  isElement,
  parseHtml,
  parseXhtml,
  type PageElement,
  type PageNode,
  type PageParent,
} from './parse-page.ts'
import {
  inheritedProperties,
  keeps,
  kindsOf,
  mayHide,
  vanishingProperties,
  visibilityOf,
  type Inherited,
  type Kind,
  type Property,
  type Visibility,
} from './properties.ts'
import { inCascade, newStyles, sheetsIn, valuesOf, type Sheets, type Styles } from './styles.ts'
import { Unreadable } from './unreadable.ts'

/** The text of a page. A mark that no report contains stands for words that may or may not be shown. */
export interface VisibleText {
  readonly text: string
  /** The other possible texts: with all words that may be shown, and without them. */
  readonly others: readonly string[]
}

/** A document or a shadow tree. */
interface Tree {
  readonly sheets: Sheets
  /** The security policies of the page. */
  readonly policies: readonly string[]
  readonly quirksMode: boolean
  /** How many frames are around it. */
  readonly frames: number
  /** Whether its shadow trees are those that a browser attaches. */
  readonly isCertain: boolean
  /** What the slots of a shadow tree show. */
  readonly slots: ReadonlyMap<PageElement, readonly PageNode[]>
  /** The tree of the host. */
  readonly around?: Tree
}

/** What text inherits from around it. */
interface Context {
  readonly tree: Tree
  /** Whether it is certain that what is around it is rendered. */
  readonly isRendered: boolean
  readonly visibility: Visibility
  /** The inherited properties that may make text invisible. */
  readonly vanishing: readonly Inherited[]
  /** Whether children become blocks, as in a flex box. */
  readonly blockifies: boolean
  /** Whether cells are in rows, and rows in a table. */
  readonly isInTable: boolean
  /** The style sheets of the shadow trees whose slots show it. */
  readonly slotted: readonly Sheets[]
}

interface Rendered extends Context {
  /** Whether it separates the words before and after it. */
  readonly separates: 'yes' | 'no' | 'unknown'
}

interface Part {
  readonly text: string
  readonly isCertain: boolean
}

const notKnown = '\n\ufffd\n'
const mostFrames = 10

/**
 * The text of an HTML page as a reader sees it: what `innerText` gives in browsers, with the text of frames and shadow
 * trees that are saved in the page. Words count as shown only if every window of a browser shows them before the reader
 * does something. Case is that of the page, not of `text-transform`.
 *
 * @throws Unreadable if the page has too many elements, or its styles are too costly.
 */
export const textOfHtml = (page: string): VisibleText => visibleText(page, parseHtml)

/** The same of an XHTML page. */
export const textOfXhtml = (page: string): VisibleText => visibleText(page, parseXhtml)

function visibleText(page: string, parse: typeof parseHtml): VisibleText {
  const countElement = elementCounter()
  const styles = newStyles()
  const parts: Part[] = []
  // Not recursive: a page may be nested more deeply than calls can be.
  const stack: (Part | readonly [PageNode, Context])[] = []
  const shadows = new Map<PageElement, DefaultTreeAdapterTypes.Template>()

  const push = (nodes: readonly PageNode[], context: Context) => {
    for (const node of nodes.toReversed()) stack.push([node, context])
  }

  /** Takes the shadow trees out of a tree, as a browser does. */
  const treeOf = (
    root: PageParent,
    about: Pick<Tree, 'policies' | 'quirksMode' | 'frames' | 'around'>,
    host?: PageElement,
  ): Tree => {
    const slots = new Map<PageElement, readonly PageNode[]>()
    const names = new Set<string>()
    let isCertain = true
    for (const element of elementsIn(root)) {
      const template = element.childNodes.find(isShadowTemplate)
      // Where tags are not closed in order, the parser may have moved the template away from its host.
      if (template !== undefined && !canBeHost(element)) isCertain = false
      else if (template !== undefined) {
        element.childNodes = element.childNodes.filter((child) => child !== template)
        shadows.set(element, template)
      }
      // Of slots with the same name, only the first shows something.
      const name = attributeOf(element, 'name') ?? ''
      if (host === undefined || element.tagName !== 'slot' || names.has(name)) continue
      names.add(name)
      styles.count(host.childNodes.length)
      const assigned = host.childNodes.filter((child) =>
        isElement(child)
          ? (attributeOf(child, 'slot') ?? '') === name
          : name === '' && child.nodeName === '#text',
      )
      slots.set(element, assigned)
    }
    const { policies, quirksMode } = about
    return { ...about, isCertain, slots, sheets: sheetsIn(root, styles, policies, quirksMode) }
  }

  const pushPage = (root: PageParent, isRendered: boolean, around?: Tree, isSrcdoc = false) => {
    const frames = around === undefined ? 0 : around.frames + 1
    if (frames > mostFrames)
      throw new Unreadable(`its frames are nested more than ${mostFrames} deep`)
    const tree = treeOf(root, {
      policies: [...(around?.policies ?? []), ...policiesOf(root)],
      quirksMode: !isSrcdoc && 'mode' in root && root.mode === html.DOCUMENT_MODE.QUIRKS,
      frames,
    })
    push(root.childNodes, {
      tree,
      isRendered: isRendered && tree.isCertain,
      visibility: 'visible',
      vanishing: [],
      blockifies: false,
      isInTable: false,
      slotted: [],
    })
  }

  const read = (node: PageNode, context: Context): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const isBlank = !/\S/u.test(node.value)
      // White space between boxes is not shown; at the edge of invisible text it may replace that of visible text.
      if (context.visibility === 'hidden')
        parts.push({ text: '', isCertain: !/^\s|\s$/u.test(node.value) })
      else if (!isBlank || !context.isInTable)
        parts.push({
          text: node.value,
          isCertain: isShown(context) && !(isBlank && context.blockifies),
        })
    }
    if (!isElement(node)) return
    const { tagName, childNodes } = node
    const template = shadows.get(node)
    const { policies, quirksMode, frames } = context.tree
    const about = { policies, quirksMode, frames, around: context.tree }
    const shadow = template && treeOf(template.content, about, node)
    const own = contextOf(node, context, styles, shadow?.sheets)
    if (own === undefined) return
    const hidden = { ...own, isRendered: false }
    const separate = (isCertain: boolean) => {
      const part = { text: '\n', isCertain }
      parts.push(part)
      stack.push(part)
    }
    if (own.separates !== 'no') separate(isShown(own) && own.separates === 'yes')
    if (hasGeneratedText(node, context.tree)) separate(false)
    if (node.namespaceURI === html.NS.SVG)
      // White space is not drawn.
      push(
        childNodes.filter((child) => !('value' in child) || /\S/u.test(child.value)),
        hidden,
      )
    else if (node.namespaceURI !== html.NS.HTML)
      for (const child of childNodes.toReversed())
        push([child], isElement(child) && child.namespaceURI === html.NS.MATHML ? own : hidden)
    else if (shadow !== undefined)
      push(template!.content.childNodes, {
        ...(isUsual(template!) && shadow.isCertain ? own : hidden),
        tree: shadow,
      })
    else if (frameAddress.has(tagName)) {
      const frame = own.visibility === 'hidden' ? undefined : frameOf(node)
      if (frame !== undefined) {
        separate(frame.isFollowed)
        const isRendered =
          frame.isFollowed &&
          own.isRendered &&
          policies.every((policy) => /frame-src[^;]*\sdata:/u.test(policy))
        pushPage(frame.parse(frame.content, countElement), isRendered, context.tree, frame.isSrcdoc)
      }
      if (tagName === 'object') push(childNodes, hidden)
    } else if (notFollowed.has(tagName)) {
      separate(false)
      push(childNodes, hidden)
    } else if (tagName === 'details') pushDetails(node, own)
    else if (tagName === 'slot' && (own.tree.slots.get(node)?.length ?? 0) > 0)
      push(own.tree.slots.get(node)!, {
        ...own,
        tree: own.tree.around!,
        slotted: [own.tree.sheets, ...context.slotted],
      })
    else if (!replaced.has(tagName)) push(childNodes, own)
  }

  /** The first summary and, if it is open, the rest. Of several with the same name, only one is open. */
  const pushDetails = (details: PageElement, own: Context) => {
    const isOpen = attributeOf(details, 'open') !== undefined
    const areContentsStyled = own.tree.sheets('details-content', details).length > 0
    const isKnown = !areContentsStyled && attributeOf(details, 'name') === undefined
    const summary = details.childNodes.find((child) => child.nodeName === 'summary')
    for (const child of details.childNodes.toReversed())
      if (child === summary) push([child], own)
      else if (isOpen || areContentsStyled)
        push([child], isKnown ? own : { ...own, isRendered: false })
  }

  pushPage(parse(page, countElement), true)
  for (let task = stack.pop(); task !== undefined; task = stack.pop())
    if ('text' in task) parts.push(task)
    else read(...task)
  return textOf(parts)
}

function textOf(parts: readonly Part[]): VisibleText {
  const known = parts.map(({ text, isCertain }, at) =>
    isCertain ? text : parts[at - 1]?.isCertain === false ? '' : notKnown,
  )
  const others = parts.every(({ isCertain }) => isCertain)
    ? []
    : [parts, parts.filter(({ isCertain }) => isCertain)].map((some) =>
        some.map(({ text }) => text).join(''),
      )
  return { text: known.join(''), others }
}

const isShown = ({ isRendered, visibility, vanishing }: Context): boolean =>
  isRendered && visibility === 'visible' && vanishing.length === 0

/** What an element is to the text in it; `undefined` if it is certain that it is not rendered. */
function contextOf(
  element: PageElement,
  context: Context,
  styles: Styles,
  shadow?: Sheets,
): Rendered | undefined {
  const { tree, slotted } = context
  const applied = inCascade([
    ...tree.sheets('element', element),
    ...slotted.flatMap((sheets) => sheets('slotted', element)),
    ...(shadow?.('host', element) ?? []),
  ])
  const values = (property: Property) => valuesOf(applied, property)
  const mayBeHidden = (property: Property) =>
    values(property).some((value) => mayHide(property, value))

  const usual = usualKinds(element, context)
  const kinds = new Set(values('display').flatMap((value) => kindsOf(value, usual)))
  if (unrendered.has(element.tagName)) kinds.add('none')
  if (kinds.size === 1 && kinds.has('none')) return undefined
  const isOutOfLine =
    context.blockifies ||
    (element.namespaceURI === html.NS.MATHML && element.tagName !== 'math') ||
    attributeOf(element, 'popover') !== undefined ||
    values('float').some((value) => !['', 'none', 'initial', 'unset', 'revert'].includes(value)) ||
    values('position').some((value) => /^(?:absolute|fixed|inherit)|\(/u.test(value))
  const isBoxed = neverInline.has(element.tagName)
  if (kinds.has('inline') && (isOutOfLine || isBoxed || element.tagName === 'button'))
    kinds.add('odd')
  if (cells.has(element.tagName) && isOutOfLine) kinds.add('odd')
  if (kinds.has('contents') && context.blockifies) kinds.add('odd')
  if (kinds.delete('inline-block'))
    kinds.add(hasSpaceAtEdge(element) || isOutOfLine || isBoxed ? 'odd' : 'inline')

  const visibilities = new Set(
    values('visibility').map((value) => visibilityOf(value, context.visibility)),
  )
  const [visibility = 'unknown'] = visibilities.size === 1 ? visibilities : []
  const inner = kinds.has('contents') && context.blockifies
  const separating = [...kinds].filter((kind) => !['none', 'contents', 'inline'].includes(kind))
  const isBlock = kinds.size === 1 && ['block', 'flex'].some((kind) => kinds.has(kind as Kind))
  const isLineBreak = isHtml(element, 'br')
  return {
    tree,
    slotted: [],
    isRendered:
      context.isRendered &&
      !kinds.has('none') &&
      !['content-visibility' as const, 'content' as const, ...vanishingProperties].some(
        mayBeHidden,
      ) &&
      !values('animation').some((value) => mayAnimate(value, styles)) &&
      !(styles.hasPartRules && attributeOf(element, 'part') !== undefined) &&
      !isHiddenUntilFound(element) &&
      !hasHiddenParts(element, tree),
    visibility,
    vanishing: inheritedProperties.filter((property) =>
      values(property).some(
        (value) =>
          mayHide(property, value) || (keeps(value) && context.vanishing.includes(property)),
      ),
    ),
    blockifies: kinds.has('flex') || kinds.has('any') || inner,
    isInTable:
      isBlock &&
      (element.tagName === 'table' || (context.isInTable && rowParts.has(element.tagName))),
    separates: isLineBreak
      ? kinds.size === 1 && kinds.has('inline')
        ? 'yes'
        : 'unknown'
      : separating.length === 0
        ? 'no'
        : isBlock
          ? 'yes'
          : 'unknown',
  }
}

/** How browsers render an element without style sheets (rendering section of the HTML standard). */
function usualKinds(element: PageElement, { isInTable }: Context): readonly Kind[] {
  const { tagName, namespaceURI } = element
  if (namespaceURI === html.NS.SVG) return neverDrawn.has(tagName) ? ['none'] : ['inline']
  if (namespaceURI === html.NS.MATHML)
    return tagName.startsWith('annotation') ? ['none'] : [tagName === 'math' ? 'inline' : 'block']
  if (namespaceURI !== html.NS.HTML) return ['inline']
  const isOpen = attributeOf(element, 'open') !== undefined
  const isDialog = tagName === 'dialog'
  const isHidden =
    unrendered.has(tagName) ||
    (attributeOf(element, 'hidden') !== undefined && !isHiddenUntilFound(element)) ||
    (isDialog && !isOpen) ||
    (attributeOf(element, 'popover') !== undefined && !(isDialog && isOpen))
  // Not all browsers hide the summary of details.
  if (isHidden) return tagName === 'summary' ? ['none', 'any'] : ['none']
  const kind = blocks.has(tagName)
    ? 'block'
    : cells.has(tagName)
      ? isInTable
        ? 'block'
        : 'odd'
      : tagName === 'slot'
        ? 'contents'
        : ['marquee', 'ruby', 'rt'].includes(tagName)
          ? 'odd'
          : tagName === 'button'
            ? 'inline-block'
            : 'inline'
  return [kind]
}

const namesIn = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that are not rendered, whatever style sheets say. */
const unrendered = namesIn(
  'area audio base basefont col colgroup datalist head link meta noembed noframes noscript param rp script style template title',
)
const blocks = namesIn(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search section summary table ul xmp',
)
const cells = namesIn('caption tbody td tfoot th thead tr')
const rowParts = namesIn('tbody tfoot thead tr')
/** Elements that are more than inline, whatever style sheets say. */
const neverInline = namesIn('p legend dialog summary')
/** Elements that show something else in place of their children. */
const replaced = namesIn('video audio canvas progress meter img')
/** Elements that show something in a way that is not followed. */
const notFollowed = namesIn('bdo fencedframe input optgroup option ruby select textarea')
/** Elements of SVG that are drawn nowhere. */
const neverDrawn = namesIn('title desc metadata style script')

/** A box within a line drops the white space at its edges. */
const hasSpaceAtEdge = ({ childNodes }: PageElement): boolean =>
  [childNodes[0], childNodes.at(-1)].some(
    (child, at) =>
      child !== undefined && !('value' in child && /\S/u.test(child.value.at(-at) ?? '')),
  )

const isHiddenUntilFound = (element: PageElement): boolean =>
  attributeOf(element, 'hidden')?.toLowerCase() === 'until-found'

const isHtml = (element: PageElement, name: string): boolean =>
  element.tagName === name && element.namespaceURI === html.NS.HTML

/** Whether something hides the beginning of its text, or the frame is too small to show any. */
const hasHiddenParts = (element: PageElement, { sheets }: Tree): boolean =>
  (element.tagName === 'iframe' &&
    ['width', 'height'].some((name) => Number.parseFloat(attributeOf(element, name) ?? '9') < 1)) ||
  (['first-line', 'first-letter'] as const).some((place) =>
    sheets(place, element).some(({ property, value }) => mayHide(property, value)),
  )

/** Whether an animation of this value may hide or show text. */
const mayAnimate = (value: string, { animations, count }: Styles): boolean => {
  count(animations.size)
  return (
    animations.size > 0 &&
    (/\b(?:var|env|attr|if)\(/u.test(value) || [...animations].some((name) => value.includes(name)))
  )
}

/** Whether a style sheet adds words to it, such as counters. */
const hasGeneratedText = (element: PageElement, { sheets }: Tree): boolean =>
  (['before', 'after'] as const).some((place) =>
    sheets(place, element).some(
      ({ property, value }) =>
        property === 'content' &&
        /["'][^"']*[\p{L}\p{N}]|(?:attr|counters?|var|env)\(/u.test(
          value.replace(/url\([^)]*\)/gu, ''),
        ),
    ),
  )

/** The attribute with the address of what an element shows in its place. */
const frameAddress: ReadonlyMap<string, string> = new Map([
  ['iframe', 'src'],
  ['frame', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
])

/** What a frame shows, if it is saved within this page. Only HTML in a frame is followed. */
function frameOf(element: PageElement) {
  const { tagName } = element
  const srcdoc = tagName === 'iframe' ? attributeOf(element, 'srcdoc') : undefined
  if (srcdoc !== undefined)
    return { content: srcdoc, parse: parseHtml, isSrcdoc: true, isFollowed: true }
  const address = attributeOf(element, frameAddress.get(tagName) ?? '') ?? ''
  const content = dataUrlText(address, /^(?:text\/|application\/xhtml)/u)
  const isFollowed = tagName.endsWith('frame') && /^\s*data:text\/html/iu.test(address)
  const parse = /^\s*data:[^,;]*xhtml/iu.test(address) ? parseXhtml : parseHtml
  return content === undefined ? undefined : { content, parse, isSrcdoc: false, isFollowed }
}

const policiesOf = (root: PageParent): string[] =>
  [...elementsIn(root)]
    .filter(
      (element) =>
        element.tagName === 'meta' &&
        attributeOf(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
    )
    .map((element) => (attributeOf(element, 'content') ?? '').toLowerCase())

/** The elements that can have a shadow tree, besides those whose name has a hyphen. */
const hosts = namesIn(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span',
)

const isShadowTemplate = (node: PageNode): node is DefaultTreeAdapterTypes.Template =>
  isElement(node) &&
  node.tagName === 'template' &&
  'content' in node &&
  /^(?:open|closed)$/iu.test(attributeOf(node, 'shadowrootmode') ?? '')

/** Whether a shadow tree has no attribute that changes what its slots or styles are. */
const isUsual = ({ attrs }: PageElement): boolean =>
  attrs.every(
    ({ name }) => !/^shadowroot(?!(?:mode|delegatesfocus|clonable|serializable)$)/u.test(name),
  )

const canBeHost = ({ tagName, namespaceURI }: PageElement): boolean =>
  namespaceURI === html.NS.HTML && (hosts.has(tagName) || tagName.includes('-'))
