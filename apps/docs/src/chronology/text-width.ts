/** Advance widths of Source Serif 4, regular, in thousandths of an em: the width, and the characters that have it. */
const advances: readonly (readonly [width: number, characters: string])[] = [
  [182, "'"],
  [225, '‘’'],
  [237, ' '],
  [290, '!|'],
  [303, ',.:;j'],
  [329, '-il'],
  [341, '[]/\\'],
  [362, 't{}()°'],
  [376, 'fI'],
  [400, '"J`'],
  [440, '?“”'],
  [465, 'r*s'],
  [490, 'z'],
  [534, '_–$c#0123456789e+<=>^~'],
  [557, 'aSg'],
  [579, 'xov'],
  [601, 'Zykq'],
  [622, 'FdLbPp'],
  [643, 'uTEhn'],
  [672, 'BCYX'],
  [712, 'RVKA'],
  [739, 'G&OQD'],
  [768, 'UN'],
  [836, 'H—…@w'],
  [935, '%M'],
  [955, 'm'],
]

const widest = 1005
const widths: ReadonlyMap<string, number> = new Map(
  advances.flatMap(([width, characters]) =>
    [...characters].map((character) => [character, width] as const),
  ),
)

/** How wide a text is at most, in the unit of `size`: kerning, which draws letters together, is left aside. */
export const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, character) => sum + (widths.get(character) ?? widest), 0) * size) / 1000
