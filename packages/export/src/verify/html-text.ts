import { parse, type DefaultTreeAdapterTypes } from 'parse5'

/** Elements that browsers put on lines of their own (rendering section of the HTML standard), and table cells. */
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

/** Elements whose text browsers do not show. */
const hidden = new Set([
  'head',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'script',
  'style',
  'template',
])

/** The text of an HTML page as a reader sees it. It never throws: every text is valid HTML. */
export function textOfHtml(html: string): string {
  const parts: string[] = []
  // Not recursive: a page may be nested more deeply than calls can be.
  const stack: (DefaultTreeAdapterTypes.Node | '\n')[] = [parse(html)]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === '\n') parts.push(next)
    else if ('value' in next) parts.push(next.value)
    else if ('childNodes' in next && !hidden.has(next.nodeName)) {
      if (onOwnLines.has(next.nodeName)) stack.push('\n')
      for (const child of next.childNodes.toReversed()) stack.push(child)
      if (onOwnLines.has(next.nodeName)) stack.push('\n')
    }
  }
  return parts.join('')
}
