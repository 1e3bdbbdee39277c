import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tellers } from './tellers.ts'

const css = readFileSync(new URL('tellers.css', import.meta.url), 'utf8')

const looks = ['light', 'dark'] as const

/** The colors of those who tell, by id, in the light or in the dark. */
const colorsIn = (look: (typeof looks)[number]): Map<string, string> =>
  new Map(
    [...css.matchAll(/--teller-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
      ([, id = '', ...colors]) => [id, colors[looks.indexOf(look)] ?? ''],
    ),
  )

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4

/** Contrast after WCAG 2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [a, b]
    .map((color) =>
      channels(color)
        .map(linear)
        .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at]!, 0),
    )
    .sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

// White and black are not the worst: a page that is tinted takes contrast away.
test.each([
  ['light', ['#ffffff', '#f5f1e8']],
  ['dark', ['#000000', '#24272f']],
] as const)('in the %s each who tells has a color that can be read', (look, pages) => {
  const colors = colorsIn(look)
  expect([...colors.keys()].sort()).toEqual(tellers.map(({ id }) => id).sort())
  for (const [id, color] of colors)
    for (const page of pages)
      expect(contrast(color, page), `${id} on ${page}`).toBeGreaterThanOrEqual(4.5)
})

/** How colors look to those who lack a kind of cones: matrices on linear RGB by Viénot, Brettel and Mollon (1999). */
const eyes: Record<string, number[][]> = {
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
}

/** A color in OKLab, as it looks to such eyes. */
function seen(color: string, eye: number[][]): number[] {
  const [r = 0, g = 0, b = 0] = eye.map((row) =>
    channels(color)
      .map(linear)
      .reduce((sum, value, at) => sum + value * row[at]!, 0),
  )
  const [l, m, s] = [
    0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
    0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
    0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
  ].map(Math.cbrt) as [number, number, number]
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

test.each(
  Object.entries(eyes).flatMap(([name, eye]) => looks.map((look) => [name, look, eye] as const)),
)('with %s, in the %s, no two of them look alike', (_name, look, eye) => {
  const colors = [...colorsIn(look)]
  for (const [at, [id, color]] of colors.entries()) {
    for (const [other, next] of colors.slice(at + 1)) {
      const [a, b] = [seen(color, eye), seen(next, eye)]
      expect(
        Math.hypot(...a.map((value, axis) => value - b[axis]!)),
        `${id} and ${other}`,
      ).toBeGreaterThanOrEqual(0.07)
    }
  }
})
