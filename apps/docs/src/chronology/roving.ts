import { requireElement } from '../site/dom.ts'

/** Whether no filter hides a mark. */
const isShown = (mark: SVGAElement): boolean => !mark.hasAttribute('data-off')

function middleOf(mark: SVGAElement): number {
  const { left, width } = (mark.querySelector('path, circle') ?? mark).getBoundingClientRect()
  return left + width / 2
}

/**
 * Makes the picture one stop of the Tab key. Left and Right go along a lane, Home and End to its ends, Up and Down to
 * the nearest mark of the next lane.
 *
 * @param frame Around the picture: Chromium makes an `svg` a Tab stop if it listens to the focus itself.
 */
export function startRoving(frame: HTMLElement): void {
  const picture = requireElement(frame, 'svg', SVGSVGElement)
  const lanes = [...picture.querySelectorAll('[data-lane]')].map((lane) => [
    ...lane.querySelectorAll<SVGAElement>('a'),
  ])
  const marks = lanes.flat()
  let stop = marks[0]

  function moveTo(mark: SVGAElement | undefined): void {
    if (mark === undefined) return
    stop?.setAttribute('tabindex', '-1')
    mark.setAttribute('tabindex', '0')
    stop = mark
  }

  function neighbor(from: SVGAElement, key: string): SVGAElement | undefined {
    const at = lanes.findIndex((lane) => lane.includes(from))
    const lane = (lanes[at] ?? []).filter((mark) => isShown(mark) || mark === from)
    const index = lane.indexOf(from)
    const distance = (mark: SVGAElement) => Math.abs(middleOf(mark) - middleOf(from))
    const nearest = (others: SVGAElement[][]) =>
      others
        .map((other) => other.filter(isShown))
        .find(({ length }) => length > 0)
        ?.toSorted((a, b) => distance(a) - distance(b))[0]
    switch (key) {
      case 'ArrowLeft':
        return lane[index - 1]
      case 'ArrowRight':
        return lane[index + 1]
      case 'ArrowUp':
        return nearest(lanes.slice(0, at).reverse())
      case 'ArrowDown':
        return nearest(lanes.slice(at + 1))
      case 'Home':
        return lane[0]
      case 'End':
        return lane.at(-1)
      default:
        return undefined
    }
  }

  for (const mark of marks) mark.setAttribute('tabindex', '-1')
  moveTo(stop)
  picture.setAttribute('aria-describedby', 'picture-help')
  frame.addEventListener('focusin', ({ target }) => moveTo(marks.find((mark) => mark === target)))
  frame.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const from = marks.find((mark) => mark === event.target)
    const to = from && neighbor(from, event.key)
    if (to === undefined) return
    event.preventDefault()
    to.focus()
  })
  // The stop must not be a mark that a filter hides.
  new MutationObserver(() => {
    if (stop !== undefined && !isShown(stop)) moveTo(marks.find(isShown))
  }).observe(picture, { attributeFilter: ['data-off'], subtree: true })
}
