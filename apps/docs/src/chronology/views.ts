import { lanesOf, type Lane } from './lanes.ts'

/** The years of the picture. */
interface Span {
  readonly label: string
  /** Why these years. */
  readonly note?: string
  /** The years on the linear axis. */
  readonly from: number
  readonly to: number
  /** The years from one tick to the next. */
  readonly step: number
  /** Whether the time before `from` is shown, in a compressed strip. */
  readonly before?: boolean
  /** Whether every undated entry is shown, and not only those that come after an entry in the view. */
  readonly undated: boolean
}

/** The picture of some years, with a page and files of its own. */
export interface View extends Span {
  /** What its lanes are. If they are speakers, the marks of an entry are tied, and what a speaker does not date is in the gutter. */
  readonly by: 'speaker' | 'theme'
  readonly lanes: readonly Lane[]
  /** The address of its page, from the home page. */
  readonly folder: string
}

const century = { from: 1945, to: 2009, step: 10, undated: true }
const spans: readonly Span[] = [
  { label: 'All', ...century, before: true },
  { label: '1945–2009', ...century },
  {
    label: '1966–1971',
    note: '(Cultural Revolution to apology)',
    from: 1966,
    to: 1971,
    step: 1,
    undated: false,
  },
]

export const views: readonly View[] = spans.flatMap((span) =>
  (['speaker', 'theme'] as const).map((by) => ({
    ...span,
    by,
    lanes: lanesOf[by],
    folder: [
      'chronology/',
      span.before ? '' : `${span.label.replace('–', '-')}/`,
      by === 'theme' ? 'by-theme/' : '',
    ].join(''),
  })),
)

/** All years, by speaker. */
export const wholeView = views[0]!

/** Every view as a page. */
export const viewPages = () =>
  views.map((view) => ({
    params: { view: view.folder.slice('chronology/'.length, -1) || undefined },
    props: { view },
  }))
