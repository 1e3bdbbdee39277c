import { href } from '../site/links.ts'

export interface View {
  readonly label: string
  /** Why these years. */
  readonly note: string
  /** The years on the linear axis. */
  readonly from: number
  readonly to: number
  /** The years from one tick to the next. */
  readonly step: number
  /** Whether the time before `from` is shown, in a compressed strip. */
  readonly before: boolean
  /** Whether every undated entry is shown, and not only those that come after an entry in the view. */
  readonly undated: boolean
}

export const views = {
  all: { label: 'All', note: '', from: 1945, to: 2009, step: 10, before: true, undated: true },
  '1945-2009': {
    label: '1945–2009',
    note: '',
    from: 1945,
    to: 2009,
    step: 10,
    before: false,
    undated: true,
  },
  '1966-1971': {
    label: '1966–1971',
    note: '(Cultural Revolution to apology)',
    from: 1966,
    to: 1971,
    step: 1,
    before: false,
    undated: false,
  },
} as const satisfies Record<string, View>

export type ViewName = keyof typeof views
export const viewNames = Object.keys(views) as ViewName[]

/** What the lanes of the picture are. */
export const groupings = ['teller', 'theme'] as const
export type Grouping = (typeof groupings)[number]

/** The last part of the address of a view; undefined for the first view. */
export const viewPath = (view: ViewName, by: Grouping): string | undefined =>
  [view === 'all' ? [] : view, by === 'theme' ? 'by-theme' : []].flat().join('/') || undefined

export const viewHref = (view: ViewName, by: Grouping): string =>
  href(['chronology', viewPath(view, by) ?? [], ''].flat().join('/'))

/** Every view by every grouping, as pages. */
export const viewPages = () =>
  viewNames.flatMap((view) =>
    groupings.map((by) => ({ params: { view: viewPath(view, by) }, props: { view, by } })),
  )
