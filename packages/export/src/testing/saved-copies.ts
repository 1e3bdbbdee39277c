/** A made-up report, and copies of it as people save them. */

/** A copy as a file, and whether a reader sees every word of the report in it; `undefined` if that is not decided. */
export interface SavedCopy {
  readonly name: string
  readonly file: string
  readonly bytes: Uint8Array
  readonly isWhole: boolean | undefined
}

export const paragraphs: readonly string[] = [
  'The keeper’s “old hands” did not raise the first light in 1867, and the six-party council defied him.',
  'Ada Berg (1867–1931) refitted a three-masted ship—at the quay of Zoë’s fjord—for the café’s staff.',
  'By 1970 the harbor had apologized to the pilot for its “stubborn stone” & affirmed the alliance.',
  'Nobody could find the second light, which a flight of five officers had filmed in 1931.',
]
export const text = paragraphs.join('\n\n')

const escaped = (raw: string) => raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const body = paragraphs.map((each) => `<p>${escaped(each)}</p>`).join('\n')
const page = (content: string, head = '', attributes = '') =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>A title</title>${head}</head><body${attributes}>${content}</body></html>`

/** The report with markup in the middle of each of its sentences. */
const interrupted = (markup: string) =>
  paragraphs
    .map((each) => `<p>${escaped(each).replace(/ (?=the |a |in )/, ` ${markup}`)}</p>`)
    .join('\n')

/** The report changed, with its own words in an element that hides them. */
const changed = body
  .replaceAll('did not raise', 'raised')
  .replaceAll('1970', '1971')
  .replaceAll('five', 'six')
const behind = (open: string, close: string, head = '') =>
  page(`${changed}${open}${body}${close}`, head)

const utf16 = (content: string, littleEndian = true) => {
  const bytes = Buffer.from(`\ufeff${content}`, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}
const windows1252 = (content: string) =>
  Buffer.from(
    content
      .replaceAll('’', '\x92')
      .replaceAll('“', '\x93')
      .replaceAll('”', '\x94')
      .replaceAll('–', '\x96')
      .replaceAll('—', '\x97'),
    'latin1',
  )
const wrapped = (width: number, lineEnd = '\n') =>
  text.replace(
    new RegExp(`(?=.{${width}})(?:.{1,${width - 1}}(?: |(?<=\\p{L}[-—])(?=\\p{L})))`, 'gu'),
    (line) => line.trimEnd() + lineEnd,
  )
const xhtml = (content: string, start = '', head = '<title/>') =>
  `${start}<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head>${head}<script src="a.js"/><style>/*<![CDATA[*/p > b{}/*]]>*/</style></head><body>${content}</body></html>`
const xhtmlDoctype =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n'
const attribute = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
const everyWord = (open: string, close: string) =>
  paragraphs
    .map(
      (each) =>
        `<p>${each
          .split(' ')
          .map((word) => `${open}${escaped(word)}${close}`)
          .join(' ')}</p>`,
    )
    .join('')
const respelled = (replace: Readonly<Record<string, string>>) =>
  [...text].map((char) => replace[char] ?? char).join('')
const spread = (char: string) => text.replace(/(?<=[a-z])(?=[a-z]{2})/g, char)

/** Ways to hide what is in an element, as the markup before and behind it. */
const hiding: readonly (readonly [name: string, open: string, close: string, head?: string])[] = [
  ['hidden', '<span hidden>', '</span>'],
  ['hidden until found', '<div style="display:inline-block" hidden="until-found">', '</div>'],
  ['display: none', '<span style="color: red; DISPLAY : none !important">', '</span>'],
  ['an escape in a style', '<span style="d\\69splay:/**/none">', '</span>'],
  ['visibility: hidden', '<span style="visibility:hidden">', '</span>'],
  ['visibility: collapse', '<span style="visibility:collapse">', '</span>'],
  [
    'content-visibility: hidden',
    '<span style="display:inline-block;content-visibility:hidden">',
    '</span>',
  ],
  [
    'a class',
    '<span class="a-hide no-see">',
    '</span>',
    '<style>.no-see { display: none }</style>',
  ],
  [
    'an id',
    '<span class="x" id="ad">',
    '</span>',
    '<style>.x { display: inline } #ad { display: none }</style>',
  ],
  [
    'a descendant',
    '<span class="a"><b><i>',
    '</i></b></span>',
    '<style>.a > b i { visibility: hidden }</style>',
  ],
  [
    'an attribute',
    '<span data-state="closed">',
    '</span>',
    '<style>[data-state=closed]:not(.open) { display: none }</style>',
  ],
  [
    'a linked style sheet in the page',
    '<span class="linked">',
    '</span>',
    '<link rel="stylesheet" href="data:text/css;base64,LmxpbmtlZCB7IGRpc3BsYXk6IG5vbmUgfQ==">',
  ],
  [
    'a media query',
    '<span class="print">',
    '</span>',
    '<style>@media only screen and (min-width: 600px) { .print { display: none } }</style>',
  ],
  [
    'a layer',
    '<span class="l">',
    '</span>',
    '<style>.l { display: none } @layer a { .l { display: inline } }</style>',
  ],
  [
    'a nested rule',
    '<b class="n"><i class="m">',
    '</i></b>',
    '<style>.n { color: red; .m { display: none } }</style>',
  ],
  ['a variable', '<span style="--d: none; display: var(--d)">', '</span>'],
  ['a value of the environment', '<span style="display: env(--d, none)">', '</span>'],
  [
    'an imported style sheet',
    '<span class="in">',
    '</span>',
    '<style>@charset "utf-8"; @import url("data:text/css,.in%7Bdisplay:none%7D") screen;</style>',
  ],
  ['a direction', '<span class="d">', '</span>', '<style>.d:dir(ltr) { display: none }</style>'],
  ['any namespace', '<span class="ns">', '</span>', '<style>*|span.ns { display: none }</style>'],
  [
    'a state that this library does not know',
    '<details open><summary>',
    '</summary></details>',
    '<style>details:open > summary { display: none }</style>',
  ],
  [
    'text that nobody can edit',
    '<span class="ro">',
    '</span>',
    '<style>.ro:read-only { display: none }</style>',
  ],
  [
    'a custom element that is not defined',
    '<x-menu>',
    '</x-menu>',
    '<style>:not(:defined) { display: none }</style>',
  ],
  ['a picture in its place', '<span style="content: url(data:,)">', '</span>'],
  [
    'the second open details of a name',
    '<details name="a" open><summary></summary></details><details name="a" open><summary></summary>',
    '</details>',
  ],
  ['a drawing in another language', '<svg><text systemLanguage="fr">', '</text></svg>'],
  [
    'an animation that stays at its end',
    '<span class="gone">',
    '</span>',
    '<style>@keyframes go { to { display: none } } .gone { animation: 1ms linear forwards go }</style>',
  ],
  [
    'a rule that is not valid in full',
    '<span class="v" style="visibility: hidden">',
    '</span>',
    '<style>.v:not(.b), .v:bogus { visibility: visible !important }</style>',
  ],
  [
    'a policy that forbids styles',
    '<span hidden style="display: inline">',
    '</span>',
    '<meta http-equiv="Content-Security-Policy" content="style-src \'none\'">',
  ],
  [
    'a layer in a layer',
    '<span class="l">',
    '</span>',
    '<style>@layer a { .l { display: none } @layer b { .l { display: inline } } }</style>',
  ],
  [
    'two style sheets, of which one is an alternative',
    '<span class="t">',
    '</span>',
    '<style>.t { display: none }</style><style title="a"></style><style title="b">.t { display: inline }</style>',
  ],
  [
    'the first of two checked radio buttons',
    '<input type="radio" name="r" checked><span class="r">',
    '</span><input type="radio" name="r" checked>',
    '<style>.r { display: none } :checked + .r { display: inline }</style>',
  ],
  [
    'the first slot of a name',
    '<div><template shadowrootmode="open"><p hidden><slot></slot></p><slot></slot></template>',
    '</div>',
  ],
  ['script', '<script type="text/plain">', '</script>'],
  ['style', '<style media="none">', '</style>'],
  ['template', '<template>', '</template>'],
  ['noscript', '<noscript>', '</noscript>'],
  ['a closed dialog', '<dialog style="color: red">', '</dialog>'],
  ['a popover', '<b popover>', '</b>'],
  ['video', '<video>', '</video>'],
  ['canvas', '<canvas>', '</canvas>'],
  ['iframe', '<iframe>', '</iframe>'],
  ['textarea', '<textarea>', '</textarea>'],
  ['datalist', '<datalist><option>', '</option></datalist>'],
  ['rp', '<rp>', '</rp>'],
  ['progress', '<progress>', '</progress>'],
  ['the title of a drawing', '<svg><title>', '</title></svg>'],
  ['the description of a drawing', '<svg><desc>', '</desc><metadata>m</metadata></svg>'],
  ['text that no drawing shows', '<svg><g>', '</g></svg>'],
  [
    'an annotation of a formula',
    '<math><semantics><mrow></mrow><annotation>',
    '</annotation></semantics></math>',
  ],
  ['a comment', '<!-- ', ' -->'],
  ['an attribute value', '<img alt="', '">'],
]

/** Ways to hide or show of which it is not decided whether all windows of a browser do so. */
const notFollowed = new Set([
  'an animation that stays at its end',
  'a rule that is not valid in full',
  'a policy that forbids styles',
  'a layer in a layer',
  'two style sheets, of which one is an alternative',
  'the first of two checked radio buttons',
  'hidden until found',
  'content-visibility: hidden',
  'a media query',
  'a variable',
  'a value of the environment',
  'an imported style sheet',
  'a direction',
  'any namespace',
  'a state that this library does not know',
  'text that nobody can edit',
  'a picture in its place',
  'the second open details of a name',
  'a drawing in another language',
  'textarea',
  'text that no drawing shows',
  'a rule for defined elements',
  'an imported style sheet for print',
  'a style sheet that is imported too late',
  'opacity',
  'a query that does not match',
  'a state that the page is not in',
  'an object with a page',
  'an embedded page',
  'a frame with XHTML',
  'a frame with a plain text',
  'a rule for a host that the page overrides',
  'a rule for slotted children that the page overrides',
  'a rule for a part of another host',
  'a rule for a host with a class of its own',
])
const followedInShadow = new Set([
  'a frame that is hidden',
  'a child that no slot shows',
  'a shadow tree with a style',
  'a rule of the page for a first child',
  'a template that is no shadow tree',
])

/** Styles and attributes that hide nothing, as `innerText` sees it. */
const showing: readonly (readonly [name: string, open: string, close: string, head?: string])[] = [
  ['aria-hidden', '<span aria-hidden="true">', '</span>'],
  [
    'a rule for empty elements',
    '<span class="e">',
    '</span>',
    '<style>.e:empty { display: none }</style>',
  ],
  [
    'a rule for defined elements',
    '<span class="e">',
    '</span>',
    '<style>x-menu:not(:defined), .e:dir(rtl) { display: none }</style>',
  ],
  [
    'an imported style sheet for print',
    '<span class="e">',
    '</span>',
    '<style>@import "data:text/css,.e%7Bdisplay:none%7D" print;</style>',
  ],
  [
    'a style sheet that is imported too late',
    '<span class="e">',
    '</span>',
    '<style>.x {} @import "data:text/css,.e%7Bdisplay:none%7D";</style>',
  ],
  ['inert', '<span inert>', '</span>'],
  ['opacity', '<span style="opacity: 0; font-size: 0; color: transparent">', '</span>'],
  ['a later declaration', '<span style="display: none; display: inline">', '</span>'],
  [
    'a declaration that is not valid',
    '<span style="display: inline; display: nothing">',
    '</span>',
  ],
  ['hidden and shown by a style', '<span hidden style="display: inline">', '</span>'],
  [
    'a style sheet for print',
    '<span class="p">',
    '</span>',
    '<style media="print">.p { display: none }</style>',
  ],
  [
    'a query that does not match',
    '<span class="p">',
    '</span>',
    '<style>@media (max-width: 600px) { .p { display: none } }</style>',
  ],
  [
    'a stronger rule',
    '<span class="p" id="q">',
    '</span>',
    '<style>#q { display: inline } .p { display: none }</style>',
  ],
  [
    'an important rule',
    '<span class="p" style="display: none">',
    '</span>',
    '<style>.p { display: inline !important }</style>',
  ],
  [
    'a visible part of what is hidden',
    '<span style="visibility: hidden"><b style="visibility: visible">',
    '</b></span>',
  ],
  [
    'a state that the page is not in',
    '<span class="p">',
    '</span>',
    '<style>.p:hover, .p:focus { display: none }</style>',
  ],
  [
    'a sheet in a template',
    '<span class="p">',
    '</span>',
    '<template><style>.p { display: none }</style></template>',
  ],
]

const htmlCopies: Readonly<Record<string, string>> = {
  'a banner that fades in': page(
    `<div class="banner">We use cookies.</div>${body}<div class="banner">Subscribe</div>`,
    '<style>@keyframes fade { from { opacity: 0; visibility: hidden } } .banner { animation: fade 1s; position: fixed }</style>',
  ),
  'tabs, a closed dialog, closed details and text for screen readers': page(
    `<span class="sr-only">Skip</span><ul><li class="tab active">One<li class="tab">Two</ul><div class="pane">Other</div><div class="pane active">${body}</div><dialog>Sign in</dialog><details><summary>More</summary>Less</details>`,
    '<style>.pane { display: none } .pane.active:not(.x) { display: block } .sr-only { position: absolute; clip: rect(0, 0, 0, 0); height: 1px }</style>',
  ),
  'a theme with layers, queries and variables': page(
    `<div class="md:hidden print:hidden">Menu</div><main class="prose">${body}</main><aside>Other</aside>`,
    '<style>@layer theme, base, utilities; @layer base { *, ::before { box-sizing: border-box } main { display: block } } @layer utilities { .hidden { display: none } @media (min-width: 48rem) { .md\\:hidden { display: none } } } @supports (display: grid) { main { display: grid } } @container (width > 1px) { aside { display: none } } @media print { .prose { display: none } } :root { --c: #111; --d: none } .prose { color: var(--c); opacity: .95 } .prose :where(p):not(:where(.x, .x *)) { margin: 1em 0 } .prose p::first-letter { color: red } a::after { content: "\\2192" } aside { display: var(--d) }</style>',
  ),
  'an ordinary page': page(body),
  'nested 600 deep': page('<div>'.repeat(600) + body),
  'a table for layout': page(
    `<table><tr><td>Menu<td>${body.replaceAll('<p>', '<tr><td>').replaceAll('</p>', '')}</table>`,
  ),
  'a list': page(`<ul>${body.replaceAll('p>', 'li>')}</ul>`),
  lines: page(paragraphs.map(escaped).join('<br>')),
  'one line each, in flex items': page(
    `<div style="display:flex">${body.replaceAll('p>', 'span>')}</div>`,
  ),
  floats: page(body.replaceAll('<p>', '<span style="float:left">').replaceAll('</p>', '</span>')),
  preformatted: page(`<pre>${escaped(text)}</pre>`),
  'preformatted and wrapped': page(`<pre>${escaped(wrapped(60))}</pre>`),
  'source that is wrapped and indented': page(
    `<div>\n    ${escaped(text).replaceAll(' ', '\n    ').replaceAll('\n\n', '</div><div>')}</div>`,
  ),
  'every word in an element': page(everyWord('<span>', '</span>')),
  'every word in a link': page(everyWord('<a href="/?a=1&amp;b">', '</a>')),
  'every word in an unknown element': page(everyWord('<x-word>', '</x-word>')),
  'a translation add-on': page(
    everyWord(
      '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">',
      '</font></font>',
    ),
  ),
  'no closing tags': `<p>${paragraphs.map(escaped).join('<p>')}`,
  entities: page(
    [...text]
      .map((char) =>
        char === '\n'
          ? '<br>'
          : /[^a-z ]/i.test(char)
            ? `&#x${char.codePointAt(0)!.toString(16)};`
            : char,
      )
      .join(''),
  ),
  'an article with a menu, a form and a footer': page(
    `<nav><ul><li><a href=/>Home</a></ul></nav><form><select><option>en<option>ko</select><button>Go</button></form><article><header><h1>A title</h1></header>${body}</article><footer><hr>© 2031</footer>`,
  ),
  'quirks mode': `<html><body><center><font size=2>${body}</font></center>`,
  'a drawing and a formula between': page(
    body.replaceAll(
      '</p>\n<p>',
      '</p><svg><text>a label</text></svg><math><mtext>x</mtext></math><p>',
    ),
  ),
  'an open dialog': page(`<dialog open>${body}</dialog>`),
  'open details': page(`<details open><summary>More</summary>${body}</details>`),
  'Wayback Machine': `<!DOCTYPE html><html><head><script src="https://web-static.archive.org/_static/js/bundle-playback.js"></script><script>__wm.init("https://web.archive.org/web");</script><!-- End Wayback Rewrite JS Include --><title>A title</title></head><body><!-- BEGIN WAYBACK TOOLBAR INSERT --><style>#wm-ipp-base { display: none }</style><div id="wm-ipp-base" lang="en" style="display:none;direction:ltr;"><table><tr><td>12 captures</td></tr></table></div><!-- END WAYBACK TOOLBAR INSERT -->${body}</body></html>\n<!--\n     FILE ARCHIVED ON 10:00:00 Jan 01, 2031 -->`,
  SingleFile: `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://example.org/ \n--><meta charset=utf-8>\n<title>A title</title><style>.sf-hidden{display:none!important}</style><meta name=referrer content=no-referrer><body><div class="menu sf-hidden">Menu</div>${body}<div class=sf-hidden></div>`,
  'text-only quotes': page(
    body
      .replaceAll('“', '<q>')
      .replaceAll('”', '</q>')
      .replaceAll('<q>', '«')
      .replaceAll('</q>', '»'),
  ),
  'soft hyphens and joiners': page(
    escaped(spread('&shy;').replaceAll('\n\n', '<p>')).replaceAll('&amp;shy;', '&shy;'),
  ),
  'word breaks': page(escaped(spread('\u2060')).replaceAll('\u2060', '<wbr>')),
}

/** A child that a shadow tree shows, with a style sheet in the tree and one in the page. */
function shadowCopies(
  content: string,
  cases: readonly (readonly [name: string, inside: string, outside?: string])[],
  before = '',
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    cases.map(([name, inside, outside = '']) => [
      name,
      page(
        `${before}<style>${outside}</style><div id="h" class="h"><template shadowrootmode="open"><style>${inside}</style><article part="a b"><slot></slot></article></template><section id="s">${content}</section></div>`,
      ),
    ]),
  )
}

/** Copies whose words are in frames or shadow trees, which `innerText` leaves out and a reader sees. */
const composed: Readonly<Record<string, string>> = {
  'a frame as SingleFile saves it': page(
    `<iframe sandbox="allow-popups" srcdoc="${attribute(page(body))}"></iframe>`,
  ),
  'a frame in a frame': page(
    `<iframe srcdoc="${attribute(page(`<iframe srcdoc="${attribute(body)}"></iframe>`))}"></iframe>`,
  ),
  'a frame from a data address that is not escaped': page(
    `<iframe src="data:text/html;charset=utf-8,${attribute(body).replaceAll('#', '%23')}"></iframe>`,
  ),
  'a frame from a data address': page(
    `<iframe src="data:text/html;charset=utf-8,${encodeURIComponent(page(body))}"></iframe>`,
  ),
  'an object with a page': page(
    `<object type="text/html" data="data:text/html;charset=utf-8,${encodeURIComponent(page(body))}"></object>`,
  ),
  'an embedded page': page(
    `<embed type="text/html" src="data:text/html;charset=utf-8,${encodeURIComponent(page(body))}">`,
  ),
  'a frame with XHTML': page(
    `<iframe src="data:application/xhtml+xml;charset=utf-8,${encodeURIComponent(xhtml(body))}"></iframe>`,
  ),
  'a frame with a plain text': page(
    `<iframe src="data:text/plain;charset=utf-8,${encodeURIComponent(text)}"></iframe>`,
  ),
  'a shadow tree as SingleFile saves it': page(
    `<x-article><template shadowrootmode="open"><style>p { color: red }</style><article>${body}</article></template></x-article>`,
  ),
  'a shadow tree with slots': page(
    `<div><template shadowrootmode="open"><h1>Title</h1><slot name="main">None</slot><slot></slot></template><section slot="main">${body}</section></div>`,
  ),
  ...shadowCopies(body, [
    ['a rule for another host', ':host(.x) { display: none }'],
    [
      'a rule for a host that the page overrides',
      ':host { display: none } ',
      '#h { display: block }',
    ],
    ['a rule for other slotted children', '::slotted(p) { display: none }'],
    [
      'a rule for slotted children that the page overrides',
      '::slotted(*) { display: none }',
      '#s { display: block }',
    ],
    ['a rule for a part of another host', '', 'p::part(a) { display: none }'],
    ['a rule for a host with a class of its own', ':host.h { display: none }'],
    ['a rule for no host', ':not(:host) > b { display: none }'],
    [
      'a rule for what is around a host',
      'body > section, body section, .h article { display: none }',
    ],
    [
      'a rule for a first child',
      '::slotted(:first-child) { display: block }',
      '#h > :nth-child(2) { display: none }',
    ],
  ]),
}

const composedHidden: Readonly<Record<string, string>> = {
  'a frame that is hidden': page(
    `${changed}<iframe hidden srcdoc="${attribute(page(body))}"></iframe>`,
  ),
  'a child that no slot shows': page(
    `${changed}<div><template shadowrootmode="open">Title</template>${body}</div>`,
  ),
  'a shadow tree with a style': page(
    `${changed}<div><template shadowrootmode="open"><style>section { display: none }</style><section>${body}</section></template></div>`,
  ),
  ...shadowCopies(
    body,
    [
      ['a rule for the host', ':host { display: none }'],
      [
        'a rule for the host that is more specific',
        ':host(.h) { display: none } :host { display: block }',
      ],
      ['a rule for the host within a condition', '@media all { :host { visibility: hidden } }'],
      ['a nested rule for the host', ':host { @media all { display: none } }'],
      ['a nested rule within the host', ':host { article { display: none } }'],
      [
        'a rule for the host that is important',
        ':host { display: none !important }',
        '#h { display: block !important }',
      ],
      ['a rule for a host in a page', ':host-context(body) { display: none }'],
      ['a rule within the host', ':host > article { display: none }'],
      ['a rule within a host with a class', ':host([class~=h]) article slot { display: none }'],
      ['a rule for a host and others', ':is(:host, b) { display: none }'],
      ['a rule for slotted children', '::slotted(section) { display: none }'],
      [
        'a rule for children in a slot',
        ':host article > slot:not([name])::slotted(#s) { display: none }',
      ],
      [
        'a rule for slotted children that is important',
        '::slotted(*) { display: none !important }',
        '#s { display: block }',
      ],
      ['a rule for a part', '', '#h::part(a) { display: none }'],
      [
        'a rule for a part of two names',
        'article { display: block }',
        '.h::part(b a) { visibility: hidden }',
      ],
      ['a rule of the page for a first child', '', '#h > :first-child { display: none }'],
    ],
    changed,
  ),
  'children that a slot in a slot shows, hidden there': page(
    `${changed}<div><template shadowrootmode="open"><p><template shadowrootmode="open"><style>::slotted(section) { display: none }</style><slot></slot></template><slot></slot></p></template><section>${body}</section></div>`,
  ),
  'a host in a link whose tags are not closed in order': page(
    `${changed}<a href="#"><div><template shadowrootmode="open">Title</template>${body}</a></div>`,
  ),
  'a template that is no shadow tree': page(
    `${changed}<div><template shadowroot="none">${body}</template></div>`,
  ),
}

const utf8 = (content: string) => Buffer.from(content)

export const markupCopies: readonly SavedCopy[] = [
  ...Object.entries(htmlCopies).map(([name, html]) => ({
    name,
    file: 'page.html',
    bytes: utf8(html),
    isWhole: true,
  })),
  ...[...hiding, ...showing].map(([name, open, close, head]) => ({
    name: `words within a sentence in ${name}`,
    file: 'page.html',
    bytes: utf8(page(interrupted(`${open}not once${close}`), head)),
    isWhole: notFollowed.has(name) ? undefined : hiding.some(([each]) => each === name),
  })),
  // A paragraph ends a drawing and a formula.
  ...hiding
    .filter(([, open]) => !/^<(?:svg><(?:g|text)|math)/.test(open))
    .map(([name, open, close, head]) => ({
      name: `the words of the report in ${name}, and others in sight`,
      file: 'page.html',
      bytes: utf8(behind(open, close, head)),
      isWhole: notFollowed.has(name) ? undefined : false,
    })),
  ...[
    '<details><summary>More</summary>',
    '<select>',
    '<object data="data:text/html,">',
    '<noembed>',
    '<noframes>',
    '<meter>',
    '<audio>',
  ].map((open) => ({
    name: `the words of the report in ${open}, and others in sight`,
    file: 'page.html',
    bytes: utf8(behind(open, open.replace(/<(\w+).*/s, '</$1>'))),
    isWhole: /select|object/.test(open) ? undefined : false,
  })),
  {
    name: 'a body that is hidden',
    file: 'page.html',
    bytes: utf8(page(body, '', ' hidden')),
    isWhole: false,
  },
]

export const composedCopies: readonly SavedCopy[] = [
  ...Object.entries(composed).map(([name, html]) => ({
    name,
    file: 'page.html',
    bytes: utf8(html),
    isWhole: notFollowed.has(name) ? undefined : true,
  })),
  ...Object.entries(composedHidden).map(([name, html]) => ({
    name,
    file: 'page.html',
    bytes: utf8(html),
    isWhole: followedInShadow.has(name) ? false : undefined,
  })),
]

const files: readonly (readonly [name: string, file: string, bytes: Uint8Array])[] = [
  ['UTF-8 text', 'copy.txt', utf8(text)],
  ['UTF-8 text with a byte order mark', 'copy.txt', utf8(`\ufeff${text}`)],
  ['UTF-16 text', 'copy.txt', utf16(text)],
  ['UTF-16 text, big-endian', 'copy.txt', utf16(text, false)],
  ['decomposed text', 'copy.txt', utf8(text.normalize('NFD'))],
  ['CRLF', 'copy.txt', utf8(text.replaceAll('\n', '\r\n'))],
  ['text wrapped at 72', 'copy.txt', utf8(wrapped(72))],
  ['text wrapped at 40, indented, with CRLF', 'copy.txt', utf8(wrapped(40, '\r\n    '))],
  ['acute accents and primes', 'copy.txt', utf8(respelled({ '’': '´', '“': '″', '”': '″' }))],
  [
    'modifier and full-width marks',
    'copy.txt',
    utf8(respelled({ '’': 'ʼ', '“': '＂', '”': '＂' })),
  ],
  [
    'guillemets with spaces',
    'copy.txt',
    utf8(respelled({ '’': '‘', '“': '«\u00a0', '”': '\u202f»' })),
  ],
  [
    'straight quotes and two hyphens',
    'copy.txt',
    utf8(respelled({ '’': "'", '“': '"', '”': '"', '—': '--', '–': '-' })),
  ],
  [
    'quotes of LaTeX',
    'copy.txt',
    utf8(respelled({ '’': "'", '“': '``', '”': "''", '—': '---', '–': '--' })),
  ],
  [
    'ligatures',
    'copy.txt',
    utf8(
      text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ').replaceAll('st', 'ﬆ'),
    ),
  ],
  ['no-break and wide spaces', 'copy.txt', utf8(text.replaceAll(' ', '\u00a0\u3000'))],
  [
    'marks of windows-1252 as control characters',
    'copy.txt',
    utf8(respelled({ '’': '\x92', '“': '\x93', '”': '\x94', '–': '\x96', '—': '\x97' })),
  ],
  ['word joiners', 'copy.txt', utf8(spread('\u2060'))],
  ['directional marks and isolates', 'copy.txt', utf8(`\u2068${spread('\u200e')}\u2069`)],
  ['variation selectors and object replacements', 'copy.txt', utf8(spread('\ufe0f\ufffc'))],
  ['grapheme joiners', 'copy.txt', utf8(spread('\u034f'))],
  ['tags', 'copy.txt', utf8(spread('\u{e0041}'))],
  [
    'soft hyphens at line ends',
    'copy.txt',
    utf8(text.replace(/(?<=pilo)(?=t)|(?<=offi)(?=cers)/g, '\u00ad\n')),
  ],
  [
    'Firefox’s “Save as text”',
    'copy.txt',
    utf8(
      `    A title\n\n${wrapped(72)}`
        .replace('first light', '/first light/')
        .replace('apologized', '*apologized*')
        .replace('Nobody', '_Nobody_')
        .replace('officers', '|officers|')
        .replace('the pilot', 'the pilot <https://example.org/pilots/a-b?c=d>')
        .replace('Ada Berg', 'Ada Berg\n<https://example.org/a/\nb-c>'),
    ),
  ],
  [
    'HTML in UTF-8 with a byte order mark',
    'page.htm',
    utf8(`\ufeff${page(body).replace('utf-8', 'iso-8859-1')}`),
  ],
  ['HTML in UTF-16', 'page.html', utf16(page(body))],
  ['HTML in UTF-16, big-endian', 'page.html', utf16(page(body), false)],
  ['HTML in windows-1252', 'page.html', windows1252(page(body).replace('utf-8', 'windows-1252'))],
  [
    'HTML that says ISO 8859-1',
    'page.html',
    windows1252(page(body).replace('utf-8', 'iso-8859-1')),
  ],
  [
    'HTML with the encoding in http-equiv',
    'page.html',
    windows1252(
      page(body).replace(
        'charset="utf-8"',
        'http-equiv="Content-Type" content="text/html; charset=cp1252"',
      ),
    ),
  ],
  ['XHTML', 'page.xhtml', utf8(xhtml(body))],
  [
    'XHTML with a declaration, a document type and named characters',
    'page.xhtml',
    utf8(xhtml(body.replaceAll('é', '&eacute;').replaceAll('“', '&ldquo;'), xhtmlDoctype)),
  ],
  [
    'XHTML with CDATA',
    'page.xht',
    utf8(xhtml(paragraphs.map((each) => `<p><![CDATA[${each}]]></p>`).join(''))),
  ],
  [
    'XHTML with prefixes',
    'page.xhtml',
    utf8(
      `<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title/></h:head><h:body>${body.replaceAll('<p>', '<h:p>').replaceAll('</p>', '</h:p>')}</h:body></h:html>`,
    ),
  ],
  [
    'XHTML in windows-1252',
    'page.xhtml',
    windows1252(xhtml(body, '<?xml version="1.0" encoding="windows-1252"?>')),
  ],
  ['XHTML in UTF-16', 'page.xhtml', utf16(xhtml(body))],
  [
    'XHTML that hides',
    'page.xhtml',
    utf8(
      xhtml(
        `<p hidden="">a</p><svg xmlns="http://www.w3.org/2000/svg"><title>b</title></svg>${body}`,
        '',
        '<title/><style>.x { display: none }</style>',
      ).replace('<p>', '<p class="y"><b class="x">c</b>'),
    ),
  ],
]

/** Copies whose bytes a browser reads in its own way. */
export const fileCopies: readonly SavedCopy[] = files.map(([name, file, bytes]) => ({
  name,
  file,
  bytes,
  isWhole: true,
}))
