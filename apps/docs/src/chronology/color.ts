/** The color of a teller, by its id, the same on every picture of the site. */
export const tellerColor = (id: string): string => `var(--teller-${id})`
