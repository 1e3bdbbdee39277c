/** What is listed under a heading of its own beside the words that it stands on, in this order. */
export const groups = { claims: 'Claims', chronology: 'Chronology', quotations: 'Quotations', others: 'Named here' } as const

export type Group = keyof typeof groups

export const groupNames = Object.keys(groups) as readonly Group[]
