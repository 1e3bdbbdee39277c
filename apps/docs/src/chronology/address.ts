import { href } from '../site/address.ts'
import type { By } from './content.ts'
import { views } from './views.ts'
import type { ViewName } from './views.ts'

/** The part of the address of a page of the chronology that tells its view; undefined for the first. */
export function viewPath(view: ViewName, by: By): string | undefined {
  const parts = [views[view].path, by === 'theme' ? 'by-theme' : ''].filter((part) => part !== '')
  return parts.length === 0 ? undefined : parts.join('/')
}

/** The address of a page of the chronology. */
export function viewHref(view: ViewName, by: By): string {
  const path = viewPath(view, by)
  return href(`chronology/${path === undefined ? '' : `${path}/`}`)
}
