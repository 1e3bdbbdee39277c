export const dotRadius = 4.5
/** How far the head of an arrow stands out beyond the end of the axis. */
export const arrowLength = 9

const width = 1120
/** Leaves room for a dot on the first day, and for an arrow beyond the last. */
export const axis = { left: dotRadius + 1, right: width - arrowLength - 5 } as const
/** What labels may take. */
export const frame = { left: axis.left, right: axis.right + arrowLength, width } as const
/** Above the lanes, with the years. */
export const headHeight = 44
export const rowHeight = 20
/** Above the first row of a lane, and below the last. */
export const lanePadding = 9
/** Between the lanes and the undated entries. */
export const undatedHead = 44
