/** An anchor for a name. */
export const slug = (name: string): string =>
  name.replaceAll('[]', '').replace(/[^A-Za-z0-9]+/g, '-')
