/** Whether a mark can be gone to: it is in the picture, and no filter has put it aside. */
const isOpen = (mark: SVGAElement): boolean => !mark.hasAttribute('data-off')

/** The middle of a mark’s shape, on the axis. */
const place = (mark: SVGAElement): number => {
  const { left, width } = (
    mark.querySelector('circle') ??
    mark.querySelector('path') ??
    mark
  ).getBoundingClientRect()
  return left + width / 2
}

/**
 * One stop of the Tab key for the whole picture. Within it the arrows lead on: left and right through the marks of a lane,
 * which stand in the order of time, up and down to the nearest mark of the next lane, Home and End to the ends of a lane.
 */
export function startRoving(picture: SVGSVGElement): void {
  const lanes = [...picture.querySelectorAll('[data-lane]')].map((lane) => [
    ...lane.querySelectorAll<SVGAElement>('a'),
  ])
  const marks = lanes.flat()
  let stop = marks[0]

  function moveTo(mark: SVGAElement | undefined, focus: boolean): void {
    if (mark === undefined) return
    stop?.setAttribute('tabindex', '-1')
    mark.setAttribute('tabindex', '0')
    stop = mark
    if (focus) mark.focus()
  }

  function towards(key: string, from: SVGAElement): SVGAElement | undefined {
    const at = lanes.findIndex((lane) => lane.includes(from))
    const lane = (lanes[at] ?? []).filter((mark) => isOpen(mark) || mark === from)
    const index = lane.indexOf(from)
    const nearest = (others: SVGAElement[][]) =>
      others
        .map((other) => other.filter(isOpen))
        .find(({ length }) => length > 0)
        ?.toSorted((a, b) => Math.abs(place(a) - place(from)) - Math.abs(place(b) - place(from)))[0]
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
  moveTo(stop, false)
  picture.addEventListener('focusin', ({ target }) =>
    moveTo(
      marks.find((mark) => mark === target),
      false,
    ),
  )
  picture.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const from = marks.find((mark) => mark === event.target)
    const to = from && towards(event.key, from)
    if (to === undefined) return
    event.preventDefault()
    moveTo(to, true)
  })
  // What a filter puts aside is no stop any more.
  new MutationObserver(() => {
    if (stop !== undefined && !isOpen(stop)) moveTo(marks.find(isOpen), false)
  }).observe(picture, { attributeFilter: ['data-off'], subtree: true })
}
