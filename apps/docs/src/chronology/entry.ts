/** What the picture needs of an entry of the chronology. */
export interface Entry {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly date: HistoricalDate
  readonly tellers: readonly {
    readonly speaker?: string | undefined
    readonly attribution?: string | undefined
  }[]
  readonly themes: readonly string[]
  readonly actors: readonly { readonly actor: string; readonly onBehalfOf?: string | undefined }[]
  readonly codings: readonly { readonly goldstein?: number | undefined }[]
  readonly relations?: readonly { readonly kind: string; readonly entry: string }[] | undefined
}

interface HistoricalDate {
  readonly verbatim: string | null
  readonly edtf: string | null
  readonly earliest: string | null
  readonly latest: string | null
  readonly basis: string
  readonly told?: { readonly edtf: string | null } | undefined
  readonly duration?: { readonly iso: string } | undefined
}

/** Whether the date of an entry, or the narrower part of it, is not told but supplied by the editors. */
export const isDatedByEditors = ({ date }: Entry): boolean => date.basis === 'inferred'

/** Whether nothing dates an entry: neither end of it can stand on an axis. */
export const isUndated = ({ date }: Entry): boolean =>
  date.earliest === null && date.latest === null
