import { codePointLength } from '@nkidp/schema/text'
import {
  defaultTreeAdapter,
  html,
  parse,
  parseFragment,
  type DefaultTreeAdapterTypes,
} from 'parse5'
import { SaxesParser } from 'saxes'
import { counter, Unreadable } from './unreadable.ts'

export type PageNode = DefaultTreeAdapterTypes.Node
export type PageParent = DefaultTreeAdapterTypes.ParentNode
export type PageElement = DefaultTreeAdapterTypes.Element

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node

export const attributeOf = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

export function* elementsIn(root: PageParent): Generator<PageElement> {
  const stack: PageNode[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) yield node
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) stack.push(child)
  }
}

/** Counts the elements of a page and of the pages in its frames. */
export const elementCounter = () => counter(1_000_000, 'elements')

/** Markup can multiply: each paragraph repeats every open formatting element. */
export const parseHtml = (page: string, countElement: () => void): PageParent =>
  parse(page, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...args) {
        countElement()
        return defaultTreeAdapter.createElement(...args)
      },
    },
  })

/** Parses a page as XML. */
export function parseXhtml(page: string, countElement: () => void): PageParent {
  const document = defaultTreeAdapter.createDocument()
  const open: PageParent[] = [document]
  const parent = () => open.at(-1) ?? document
  const countLevels = counter(100_000_000, 'levels around its elements')
  const parser = new SaxesParser({ xmlns: true })
  parser.ENTITIES = entities
  parser.on('opentag', ({ local, uri, attributes }) => {
    countElement()
    // Each element looks for its namespace in those around it.
    countLevels(open.length)
    const attrs = Object.values(attributes).map(({ name, value }) => ({ name, value }))
    const element = defaultTreeAdapter.createElement(local, uri as html.NS, attrs)
    defaultTreeAdapter.appendChild(parent(), element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  for (const event of ['text', 'cdata'] as const)
    parser.on(event, (text) => defaultTreeAdapter.insertText(parent(), text))
  try {
    parser.write(page).close()
  } catch (error) {
    if (error instanceof Unreadable || !(error instanceof Error)) throw error
    throw new Unreadable(
      `it is not well-formed XHTML (${error.message}). If a browser reads it as HTML, name it .html`,
    )
  }
  return document
}

/** The named characters of HTML, which the document types of XHTML define. */
const entities = new Proxy<Record<string, string>>(
  {},
  {
    get(_, name) {
      const [text] = parseFragment(`&${String(name)};`).childNodes
      // No name stands for more than two characters, and an unknown one stays as it is.
      return text !== undefined && 'value' in text && codePointLength(text.value) <= 2
        ? text.value
        : undefined
    },
  },
)
