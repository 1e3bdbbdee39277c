import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

/** Elements that browsers set on lines of their own, after the rendering section of the HTML standard, and table cells. */
const onOwnLines = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'br',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'plaintext',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'td',
  'th',
  'tr',
  'ul',
  'xmp',
])

/** Elements whose text is not on the page. */
const unseen = new Set([
  'head',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'script',
  'style',
  'template',
])

/** The text of an HTML page as a reader has it: entities read, without markup, scripts and styles. Never throws: HTML has no wrong text. */
export function textOfHtml(html: string): string {
  const parts: string[] = []
  // A stack of its own, not calls: a page may be nested deeper than these go.
  const rest: (DefaultTreeAdapterTypes.Node | '\n')[] = [parse(html)]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next === '\n') parts.push(next)
    else if ('value' in next) parts.push(next.value)
    else if ('childNodes' in next && !unseen.has(next.nodeName)) {
      if (onOwnLines.has(next.nodeName)) rest.push('\n')
      for (const child of next.childNodes.toReversed()) rest.push(child)
      if (onOwnLines.has(next.nodeName)) rest.push('\n')
    }
  }
  return parts.join('')
}
