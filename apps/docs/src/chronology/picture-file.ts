import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'
import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js'
import { meta } from '@nkidp/sino-dprk-data'
import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
import render from 'dom-serializer'
import { DomUtils, parseDocument } from 'htmlparser2'
import { cardSize } from '../site/card-tags.ts'
import siteCss from '../site/site.css?raw'
import Drawing from './Drawing.astro'
import drawingCss from './drawing.css?raw'
import tellersCss from './tellers.css?raw'
import { pictureCredit, pictureSubtitle, pictureTitle, viewAddress } from './titles.ts'
import type { Grouping, ViewName } from './views.ts'

/** The light colors of the site: a file is for paper and for pages of others. */
const colors = new Map(
  [...siteCss.matchAll(/--(\w+): light-dark\((#\w+)/g)].map(([, name, color]) => [name, color]),
)
/** The style sheet of a file, without the variables of the site, which other programs do not know. */
const style = [
  ...[...tellersCss.matchAll(/(\.teller-[\w-]+) \{\s*--teller: light-dark\((#\w+)/g)].map(
    ([, selector, color]) => `${selector} { color: ${color} }`,
  ),
  drawingCss
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/var\(--sl-font, ('[^']+')\)/g, '$1')
    .replace(/var\(--(\w+)\)/g, (_, name: string) => colors.get(name)!)
    .trim(),
].join('\n')

/** A view as an SVG file that needs nothing else: with its title, its credit, its version and its address. */
export async function pictureSvg(view: ViewName, by: Grouping): Promise<string> {
  const container = await AstroContainer.create()
  const html = await container.renderToString(Drawing as AstroComponentFactory, {
    props: {
      view,
      by,
      file: {
        title: pictureTitle,
        subtitle: pictureSubtitle(view, by),
        credit: [pictureCredit, viewAddress(view, by)],
        origin: new URL(meta.homepage).origin,
      },
    },
  })
  const page = parseDocument(html, { lowerCaseTags: false, lowerCaseAttributeNames: false })
  // In XML, unlike in HTML, an attribute may not hold a “<”.
  const svg = DomUtils.getElementsByTagName('svg', page)
  return render(svg, { xmlMode: true, encodeEntities: 'utf8' }).replace(
    /^<svg[^>]*>/,
    (start) => `${start}<style>${style}</style>`,
  )
}

export const picturePng = async (view: ViewName, by: Grouping): Promise<Uint8Array> =>
  pngOf(await pictureSvg(view, by), { mode: 'zoom', value: 2 })

/** The top of the whole picture, with its title and its findings, as the card of a page. */
export async function pictureCard(): Promise<Uint8Array> {
  const svg = await pictureSvg('all', 'teller')
  const [left, top, width] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number) as [
    number,
    number,
    number,
  ]
  const height = (width * cardSize.height) / cardSize.width
  const paper = colors.get('paper')
  const fade = `<defs><linearGradient id="fade" x2="0" y2="1"><stop stop-color="${paper}" stop-opacity="0"/><stop offset="1" stop-color="${paper}"/></linearGradient></defs><rect x="${left}" y="${top + height - 70}" width="${width}" height="70" fill="url(#fade)"/>`
  return pngOf(
    svg.replace(/<\/svg>$/, `${fade}</svg>`),
    { mode: 'width', value: cardSize.width },
    { left: 0, top: 0, right: cardSize.width, bottom: cardSize.height },
  )
}

async function pngOf(
  svg: string,
  fitTo: NonNullable<ResvgRenderOptions['fitTo']>,
  crop?: NonNullable<ResvgRenderOptions['crop']>,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'fonts-'))
  try {
    const fontFiles = await Promise.all(
      ['400-normal', '400-italic', '600-normal'].map(async (name) => {
        const woff = import.meta.resolve(
          `@fontsource/source-serif-4/files/source-serif-4-latin-${name}.woff`,
        )
        const file = join(folder, `${name}.ttf`)
        await writeFile(file, uncompressed(await readFile(fileURLToPath(woff))))
        return file
      }),
    )
    const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Serif 4' }
    // The program finds fonts by their first name, which has the weight in it.
    const named = svg.replaceAll('font-weight: 600', "font-family: 'Source Serif 4 SemiBold'")
    const image = await renderAsync(named, { font, fitTo, ...(crop && { crop }) })
    return image.asPng()
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A font in WOFF 1 as the TrueType font that it compresses, table by table. */
function uncompressed(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const header = Buffer.alloc(12 + 16 * count)
  header.writeUInt32BE(woff.readUInt32BE(4), 0)
  header.writeUInt16BE(count, 4)
  const power = Math.floor(Math.log2(count))
  header.writeUInt16BE(16 * 2 ** power, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE(16 * (count - 2 ** power), 10)
  let offset = header.length
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = woff.subarray(44 + 20 * index, 64 + 20 * index)
    const [start, packed, length] = [4, 8, 12].map((at) => entry.readUInt32BE(at)) as [
      number,
      number,
      number,
    ]
    const data = woff.subarray(start, start + packed)
    const place = header.subarray(12 + 16 * index)
    entry.copy(place, 0, 0, 4) // Its name.
    entry.copy(place, 4, 16, 20) // Its checksum.
    place.writeUInt32BE(offset, 8)
    place.writeUInt32BE(length, 12)
    const table = Buffer.alloc(Math.ceil(length / 4) * 4)
    ;(packed < length ? inflateSync(data) : data).copy(table)
    offset += table.length
    return table
  })
  return Buffer.concat([header, ...tables])
}
