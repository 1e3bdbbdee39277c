import { startChronologyFilters } from './filters.ts'
import { startRoving } from './roving.ts'

for (const picture of document.querySelectorAll<SVGSVGElement>('[data-picture]'))
  startRoving(picture)
for (const form of document.querySelectorAll<HTMLFormElement>('[data-filters]'))
  startChronologyFilters(form)
