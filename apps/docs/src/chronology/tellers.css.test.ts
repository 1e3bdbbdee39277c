import { readFileSync } from 'node:fs'
import {
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  parse,
  wcagContrast,
} from 'culori'
import { describe, expect, test } from 'vitest'
import { tellers } from './tellers.ts'

const css = readFileSync(new URL('tellers.css', import.meta.url), 'utf8')
const rules = [...css.matchAll(/\.teller-([\w-]+) \{\s*--teller: light-dark\((#\w+), (#\w+)\)/g)]
const difference = differenceEuclidean('oklab')

// A tinted page lowers the contrast, so white and black are not the worst case.
describe.each([
  ['light', 2, ['#ffffff', '#f5f1e8']],
  ['dark', 3, ['#000000', '#24272f']],
] as const)('in the %s theme', (_, group, backgrounds) => {
  const colors = rules.map((rule) => [rule[1] ?? '', parse(rule[group] ?? '')!] as const)

  test('every teller has a readable color', () => {
    expect(colors.map(([id]) => id).sort()).toEqual(tellers.map(({ id }) => id).sort())
    for (const [id, color] of colors)
      for (const background of backgrounds)
        expect(wcagContrast(color, background), `${id} on ${background}`).toBeGreaterThan(4.5)
  })

  test.each([
    ['protanopia', filterDeficiencyProt(1)],
    ['deuteranopia', filterDeficiencyDeuter(1)],
  ])('with %s, no two tellers look alike', (_name, seen) => {
    for (const [at, [id, color]] of colors.entries())
      for (const [other, next] of colors.slice(at + 1))
        expect(difference(seen(color), seen(next)), `${id} and ${other}`).toBeGreaterThan(0.07)
  })
})
