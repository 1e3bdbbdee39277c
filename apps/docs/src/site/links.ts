import facts from '@nkidp/sino-dprk-data/package.json' with { type: 'json' }

/** The address of a path of the site (`data/`, no leading slash), under the base where it is deployed. */
export const href = (path: string): string =>
  `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`

/** The page of a record. A version follows as `#v<version>`. */
export const recordHref = (id: string): string => href(`r/${id}/`)

/** An address that a link may lead to (http or https); undefined for any other, which is shown as text. */
export function webAddress(address: string | undefined): URL | undefined {
  const url = address === undefined ? null : URL.parse(address)
  return url !== null && /^https?:$/.test(url.protocol) ? url : undefined
}

export const repository = facts.repository.url.replace(/^git\+|\.git$/g, '')

export const inRepository = (path: string): string => `${repository}/blob/main/${path}`

/** The address at which a path of the site is published, for programs and for other sites. */
export const published = (path: string): string => `${facts.homepage}${path}`
