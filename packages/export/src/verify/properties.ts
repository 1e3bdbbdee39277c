/** What an element does to the text in and around it; `any` is a value that is not followed. */
export type Kind =
  'none' | 'contents' | 'inline' | 'inline-block' | 'block' | 'flex' | 'odd' | 'any'

const kinds: ReadonlyMap<string, Kind> = new Map(
  (
    [
      ['none', 'none'],
      ['contents', 'contents'],
      ['inline', 'inline initial unset'],
      ['inline-block', 'inline-block'],
      ['block', 'block flow-root list-item'],
      ['flex', 'flex grid table -webkit-box -webkit-flex'],
      ['odd', 'table-cell table-caption'],
    ] as const
  ).flatMap(([kind, values]) => values.split(' ').map((value) => [value, kind] as const)),
)

/** What a value of `display` may mean; '' stands for no declared value. */
export function kindsOf(value: string, usual: readonly Kind[]): readonly Kind[] {
  if (value === '') return usual
  // Browsers differ in whether `revert` overrides the attribute `hidden`.
  if (value === 'revert') return usual.includes('none') ? ['none', 'any'] : usual
  const kind = kinds.get(value)
  if (kind !== undefined) return [kind]
  return mayHide('display', value) ? ['none', 'any'] : ['any']
}

export type Visibility = 'visible' | 'hidden' | 'unknown'

export function visibilityOf(value: string, around: Visibility): Visibility {
  if (['', 'inherit', 'unset', 'revert'].includes(value)) return around
  if (value === 'visible' || value === 'initial') return 'visible'
  return value === 'hidden' || value === 'collapse' ? 'hidden' : 'unknown'
}

const isSmall = (value: string) => Number.parseFloat(value) < 0.1
const isAway = (value: string) => /-(?:\d{4}|999|\d{3}r?em|100v)/u.test(value)
const isTransparent = (value: string) =>
  /^(?:transparent|#(?:[\da-f]{3}|[\da-f]{6}0)0|(?:rgb|hsl)a?\((?:[^,]*,){3}\s*0*\.?0*%?\s*\)|.*\/\s*0*\.?0*%?\s*\))$/u.test(
    value,
  )
const isOther = (value: string) =>
  !['', 'inherit', 'initial', 'unset', 'revert', 'none', 'auto', 'normal'].includes(value)

/** Properties that can make text invisible but leave its place, and the values that do it. */
const vanishing = {
  opacity: isSmall,
  scale: isSmall,
  zoom: isSmall,
  height: isSmall,
  'max-height': isSmall,
  clip: isOther,
  'clip-path': isOther,
  mask: isOther,
  'mask-image': isOther,
  transform: (value) => isAway(value) || /scale[xyz3d]*\(\s*0*\.?0*\s*[,)]/u.test(value),
  filter: (value) => /opacity\(\s*0*\.?0*%?\s*\)/u.test(value),
  left: isAway,
  right: isAway,
  top: isAway,
  bottom: isAway,
  margin: isAway,
  'margin-left': isAway,
  'margin-top': isAway,
  translate: isAway,
  'unicode-bidi': (value) => value.includes('override'),
} satisfies Record<string, (value: string) => boolean>

/** The same for properties that children inherit. */
const inherited = {
  'font-size': isSmall,
  color: isTransparent,
  '-webkit-text-fill-color': isTransparent,
  '-webkit-text-security': isOther,
  'text-indent': (value) => isAway(value) || /\d{3}%/u.test(value),
} satisfies Record<string, (value: string) => boolean>

/** The properties that decide what `innerText` is. */
const structural = [
  'display',
  'visibility',
  'content-visibility',
  'content',
  'float',
  'position',
  'animation',
  'all',
] as const

export type Vanishing = keyof typeof vanishing
export type Inherited = keyof typeof inherited
export type Property = (typeof structural)[number] | Vanishing | Inherited

export const vanishingProperties = Object.keys(vanishing) as Vanishing[]
export const inheritedProperties = Object.keys(inherited) as Inherited[]
const properties: ReadonlySet<string> = new Set([
  ...structural,
  ...vanishingProperties,
  ...inheritedProperties,
])

/** The property of a declaration, if it matters. */
export function propertyOf(name: string): Property | undefined {
  const plain = name
    .replace(/-name$/u, '')
    .replace(/^-webkit-(?=animation|mask|clip|filter|transform|opacity)/u, '')
  return plain === 'font' ? 'font-size' : properties.has(plain) ? (plain as Property) : undefined
}

export const isStructural = (property: Property): boolean =>
  (structural as readonly string[]).includes(property)

/** Whether a declaration hides text, or may hide it. */
export function mayHide(property: Property, value: string): boolean {
  const isSubstituted = value.includes('(')
  switch (property) {
    case 'display':
      return isSubstituted || /^(?:none|inherit|revert-layer|ruby|table-column)/u.test(value)
    case 'visibility':
      return visibilityOf(value, 'visible') !== 'visible'
    case 'content-visibility':
      return isSubstituted || !['', 'visible', 'initial', 'unset', 'revert'].includes(value)
    case 'content':
      return isSubstituted
    case 'float':
    case 'position':
    case 'animation':
    case 'all':
      return false
    default:
      return { ...vanishing, ...inherited }[property](value)
  }
}

/** Whether what is inherited stays as it is. */
export const keeps = (value: string): boolean =>
  /^$|\(|inherit|unset|revert|currentcolor|smaller|larger|\dem|%/u.test(value)

const wide = /^(?:inherit|initial|unset|revert)$/u

/** Whether all browsers know the value of a property. */
export function isKnown(property: Property, value: string): boolean {
  if (wide.test(value) || property === 'content' || property === 'animation') return true
  if (property === 'display') return kinds.has(value)
  if (property === 'visibility') return /^(?:visible|hidden|collapse)$/u.test(value)
  if (property === 'content-visibility') return /^(?:visible|hidden|auto)$/u.test(value)
  if (property === 'float') return /^(?:none|left|right)$/u.test(value)
  if (property === 'position') return /^(?:static|relative|absolute|fixed|sticky)$/u.test(value)
  return (
    property !== 'all' &&
    /^(?:auto|none|normal|[+-]?[\d.]+(?:px|r?em|%|pt|vw|vh)?|#[\da-f]{3,8}|black|white|rgba?\([\d\s,.%/]+\))$/u.test(
      value,
    )
  )
}
