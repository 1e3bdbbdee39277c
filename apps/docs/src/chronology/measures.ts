/** Half the height of a mark, and the radius of a dot. */
export const half = 4.5
/** How far the head of an arrow stands out beyond the end of the axis. */
export const arrowLength = 9
/** How far the soft end of a decade or a century reaches beyond it. */
export const softLength = 12

export const width = 760
/** The column at the left for events that a speaker does not date. */
export const gutter = { right: 46, ring: 23 } as const
/** Leaves room for an arrow beyond the last day. */
export const axis = { left: gutter.right + 8, right: width - arrowLength - 5 } as const
/** What labels may take. */
export const frame = { left: gutter.right + 2, right: width - 1 } as const
/** Above the lanes, with the years and a finding. */
export const headHeight = 76
export const rowHeight = 25.5
/** From one line of a label to the next. */
export const lineHeight = 16
/** The row with the name of a lane. */
export const nameHeight = 26
/** Below the last row of a lane. */
export const lanePadding = 8
/** Between the lanes and the events without a date. */
export const shelfHead = 54

/** From left to right. */
export type Segment = readonly [left: number, right: number]
