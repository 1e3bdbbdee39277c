import { arrowLength, dotRadius } from './mark.ts'

/** The measures of the picture, in its own units. */
const width = 1120
/** The axis leaves room for a dot on its first day, and for an arrow beyond its last. */
export const axis = { left: dotRadius + 1, right: width - arrowLength - 5 } as const
/** What labels may take. */
export const frame = { left: axis.left, right: axis.right + arrowLength, width } as const
/** Above the lanes, with the years. */
export const headHeight = 44
export const rowHeight = 20
/** Above the first row of a lane, and below the last. */
export const lanePadding = 9
/** Between the lanes and the shelf, with the years and the name of the shelf. */
export const shelfHead = 44
