/** A stretch of time that the picture shows. */
export interface View {
  /** Its place in the address of the chronology; empty for the first. */
  readonly path: string
  readonly label: string
  /** The years that stand on the linear axis. */
  readonly from: number
  readonly to: number
  /** The years from one tick to the next. */
  readonly step: number
  /** Whether what nothing dates is shown too, and not only what comes after something in the view. */
  readonly undated: boolean
  /** Whether what lies before `from` has a strip of its own. */
  readonly before: boolean
}

/** The three views, the last year of the axis being that of the panel. */
export const views = {
  all: { path: '', label: 'All', from: 1945, to: 2009, step: 10, before: true, undated: true },
  '1945-2009': {
    path: '1945-2009',
    label: '1945–2009',
    from: 1945,
    to: 2009,
    step: 10,
    before: false,
    undated: true,
  },
  '1966-1971': {
    path: '1966-1971',
    label: '1966–1971',
    from: 1966,
    to: 1971,
    step: 1,
    before: false,
    undated: false,
  },
} as const satisfies Record<string, View>

export type ViewName = keyof typeof views
