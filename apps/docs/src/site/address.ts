/** The address of a path of the site (`data/`, `r/mao-zedong/`; no slash before it), under whatever base the site is deployed at. */
export const href = (path: string): string =>
  `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`

/** The page of a record, by its id; the version that a reader cites follows as `#v<version>`. */
export const recordHref = (id: string): string => href(`r/${id}/`)
