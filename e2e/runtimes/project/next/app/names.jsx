'use client'
import { people } from '@nkidp/sino-dprk-data/people'

/** Rendered on the server and again in the browser, so the data is in the bundle for both. */
export function Names() {
  return <p>{people.map(({ name }) => name).join(', ')}</p>
}
