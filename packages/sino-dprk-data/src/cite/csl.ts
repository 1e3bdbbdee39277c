/** An item of CSL-JSON, as far as our citations use it. */
export interface CslItem {
  readonly id: string
  readonly type: 'entry' | 'dataset'
  readonly title: string
  readonly author?: readonly CslName[]
  readonly editor?: readonly CslName[]
  readonly 'container-title'?: string
  readonly genre?: string
  readonly version: string
  readonly issued?: CslDate
  /** When what a record tells came about. */
  readonly 'event-date'?: CslDate
  /** The page that the record stands on. */
  readonly 'original-title'?: string
  readonly 'original-publisher'?: string
  readonly URL: string
  readonly note: string
}

/** A person, or whatever has one name. `static-ordering`: the family name stands first, as in Mao Zedong. */
export type CslName =
  | { readonly family: string; readonly given: string; readonly 'static-ordering'?: true }
  | { readonly literal: string }

/** One date or two, each as year, month and day as far as they are known; or, where CSL has no parts for it, words. */
export type CslDate =
  | { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true }
  | { readonly literal: string }
