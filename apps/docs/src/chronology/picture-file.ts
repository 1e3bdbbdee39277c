import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js'
import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
import render from 'dom-serializer'
import { DomUtils, parseDocument } from 'htmlparser2'
import { cardSize } from '../site/card-tags.ts'
import siteCss from '../site/site.css?raw'
import Drawing from './Drawing.astro'
import drawingCss from './drawing.css?raw'
import { layout } from './layout.ts'
import tellersCss from './tellers.css?raw'
import { wholeView, type View } from './views.ts'

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
export async function pictureSvg(view: View): Promise<string> {
  const container = await AstroContainer.create()
  const html = await container.renderToString(Drawing as AstroComponentFactory, {
    props: { view, laid: layout(view), isFile: true },
  })
  const page = parseDocument(html, { lowerCaseTags: false, lowerCaseAttributeNames: false })
  // In XML, unlike in HTML, an attribute may not hold a “<”.
  const svg = DomUtils.getElementsByTagName('svg', page)
  return render(svg, { xmlMode: true, encodeEntities: 'utf8' }).replace(
    /^<svg[^>]*>/,
    (start) => `${start}<style>${style}</style>`,
  )
}

export const picturePng = async (view: View): Promise<BodyInit> =>
  pngOf(await pictureSvg(view), { fitTo: { mode: 'zoom', value: 2 } })

/** The top of the whole picture, with its title and its findings, as the card of a page. */
export async function pictureCard(): Promise<BodyInit> {
  const svg = await pictureSvg(wholeView)
  const [left = 0, top = 0, width = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(' ')
    .map(Number)
  const height = (width * cardSize.height) / cardSize.width
  const paper = colors.get('paper')
  const fade = `<defs><linearGradient id="fade" x2="0" y2="1"><stop stop-color="${paper}" stop-opacity="0"/><stop offset="1" stop-color="${paper}"/></linearGradient></defs><rect x="${left}" y="${top + height - 70}" width="${width}" height="70" fill="url(#fade)"/>`
  return pngOf(svg.replace(/<\/svg>$/, `${fade}</svg>`), {
    fitTo: { mode: 'width', value: cardSize.width },
    crop: { left: 0, top: 0, right: cardSize.width, bottom: cardSize.height },
  })
}

/** The fonts of the site as files that the program reads. */
const fontFiles = () =>
  ['400Regular', '400Regular_Italic', '600SemiBold'].map((name) =>
    fileURLToPath(
      new URL(
        `${name}/SourceSerif4_${name}.ttf`,
        import.meta.resolve('@expo-google-fonts/source-serif-4'),
      ),
    ),
  )

/** Drawing takes half a second, so a PNG is kept until its SVG changes, or the version of the fonts or of the program, which are in their paths. */
async function pngOf(
  svg: string,
  size: Pick<ResvgRenderOptions, 'fitTo' | 'crop'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const font = {
    loadSystemFonts: false,
    fontFiles: fontFiles(),
    defaultFontFamily: 'Source Serif 4',
  }
  const program = import.meta.resolve('@resvg/resvg-js')
  const folder = 'node_modules/.cache/pictures'
  const file = `${folder}/${hash('sha256', JSON.stringify([svg, size, font, program]))}.png`
  if (!existsSync(file)) {
    const image = await renderAsync(svg, { font, ...size })
    await mkdir(folder, { recursive: true })
    const part = `${file}.${process.pid}`
    await writeFile(part, image.asPng())
    await rename(part, file)
  }
  return new Uint8Array(await readFile(file))
}
