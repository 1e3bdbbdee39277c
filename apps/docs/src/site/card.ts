import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { renderAsync } from '@resvg/resvg-js'
import { event, meta } from '@nkidp/sino-dprk-data'
import { dateWords } from '@nkidp/schema/dates'
import satori from 'satori'
import { cardSize } from './card-tags.ts'

const cut = async (name: string, weight: 400 | 600) => ({
  name: 'Source Serif 4',
  weight,
  data: await readFile(
    fileURLToPath(
      import.meta.resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${name}.woff`),
    ),
  ),
})

const box = (
  style: Readonly<Record<string, string | number>>,
  ...children: readonly unknown[]
) => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } })

export async function card(): Promise<Uint8Array> {
  const content = box(
    {
      ...cardSize,
      boxSizing: 'border-box',
      padding: 80,
      flexDirection: 'column',
      justifyContent: 'space-between',
      background: '#fcfaf5',
      color: '#22201c',
      borderRight: '24px solid #1f4f7a',
    },
    box({ fontSize: 34, color: '#635d52' }, meta.title),
    box({ fontSize: 62, fontWeight: 600, lineHeight: 1.15 }, event.title),
    box(
      { fontSize: 34, lineHeight: 1.4, color: '#635d52' },
      `Who said what on ${dateWords(event.date)}, with the passage of the report behind each statement.`,
    ),
  )
  const svg = await satori(content, {
    ...cardSize,
    fonts: await Promise.all([cut('400-normal', 400), cut('600-normal', 600)]),
  })
  return (await renderAsync(svg)).asPng()
}
