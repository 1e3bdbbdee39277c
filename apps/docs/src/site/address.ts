/** The address of the page of a record. */
export const recordHref = (id: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}/r/${id}/`
