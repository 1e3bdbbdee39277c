import { startFilters } from './row-filters.ts'

/** Lets the filters of the chronology put its entries aside wherever they stand, and go along to its other views. */
export const startChronologyFilters = (form: HTMLFormElement): void =>
  startFilters(
    form,
    [...document.querySelectorAll<HTMLElement>('[data-told]')],
    'entries',
    (wanted) => {
      const shown = new Set([...wanted].map(({ dataset }) => dataset['entry']))
      for (const element of document.querySelectorAll<HTMLElement | SVGElement>('[data-entry]'))
        element.toggleAttribute('data-off', !shown.has(element.dataset['entry']))
      for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-view]'))
        link.search = location.search
    },
  )
