import { requireElement } from '../site/dom.ts'

/** Between a mark and its card, in pixels. */
const apart = 8
/** How long the pointer may be on its way from a mark to the card. */
const patience = 250

/**
 * Shows a card with the summary of an entry, its date and its speakers: for a pointer on its mark, for a mark with the
 * focus, and at the first tap. The second tap, like a click, opens the record. Escape hides it.
 *
 * @param frame Holds the picture, the list that the cards are taken from, and the card.
 */
export function startCard(frame: HTMLElement): void {
  const card = requireElement(frame, '[popover]', HTMLElement)
  let mark: SVGAElement | undefined
  let leaving: ReturnType<typeof setTimeout> | undefined

  function hide(): void {
    clearTimeout(leaving)
    mark?.removeAttribute('aria-describedby')
    mark = undefined
    card.hidePopover()
  }

  function show(next: SVGAElement): void {
    clearTimeout(leaving)
    if (next === mark) return
    const entry = frame.querySelector(`li[data-entry="${next.dataset['entry'] ?? ''}"]`)
    if (entry === null) return
    hide()
    mark = next
    card.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)))
    mark.setAttribute('aria-describedby', card.id)
    card.showPopover()
    place()
  }

  /** Below the mark, or above it if there is no room. */
  function place(): void {
    if (mark === undefined) return
    const { left, top, bottom } = mark.getBoundingClientRect()
    const { width, height } = card.getBoundingClientRect()
    const isBelow = bottom + apart + height <= innerHeight || top < height + apart
    card.style.left = `${Math.max(apart, Math.min(left, innerWidth - width - apart))}px`
    card.style.top = `${isBelow ? bottom + apart : top - height - apart}px`
  }

  const markAt = ({ target }: Event) =>
    (target instanceof Element && target.closest<SVGAElement>('svg a[data-entry]')) || undefined

  frame.addEventListener('pointerover', (event) => {
    const over = markAt(event)
    if (event.pointerType === 'touch') return
    if (over !== undefined) show(over)
    else if (card.contains(event.target as Node)) clearTimeout(leaving)
  })
  frame.addEventListener('pointerout', (event) => {
    clearTimeout(leaving)
    if (event.pointerType !== 'touch' && !(mark?.matches(':focus-visible') ?? false))
      leaving = setTimeout(hide, patience)
  })
  frame.addEventListener('focusin', (event) => {
    const focused = markAt(event)
    if (focused?.matches(':focus-visible')) show(focused)
  })
  frame.addEventListener('focusout', ({ relatedTarget }) => {
    if (!card.contains(relatedTarget as Node | null)) hide()
  })
  frame.addEventListener(
    'click',
    (event) => {
      const tapped = markAt(event)
      if (event.pointerType !== 'touch' || tapped === undefined) return
      if (tapped === mark) return
      event.preventDefault()
      show(tapped)
    },
    true,
  )
  document.addEventListener('pointerdown', ({ target }) => {
    if (mark !== undefined && target instanceof Element && !frame.contains(target)) hide()
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })
  document.addEventListener('scroll', place, { capture: true, passive: true })
}
