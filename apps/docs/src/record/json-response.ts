/** A value as the file of a page, one field a line. */
export const jsonResponse = (value: unknown): Response => new Response(`${JSON.stringify(value, null, 2)}\n`, { headers: { 'content-type': 'application/json' } })
