/** What the filters ask for; empty where they ask nothing. */
export interface Wanted {
  readonly actor: string
  readonly teller: string
  readonly theme: string
  readonly attribution: string
}

/** What an entry has to answer with: ids parted by spaces; each telling as teller, colon, attribution. */
export interface Facets {
  readonly actor: string
  readonly told: string
  readonly theme: string
}

const has = (ids: string, id: string): boolean => id === '' || ids.split(' ').includes(id)

/** Whether an entry is what the filters ask for. Teller and attribution are asked of one and the same telling. */
export const isWanted = ({ actor, told, theme }: Facets, wanted: Wanted): boolean =>
  has(actor, wanted.actor) &&
  has(theme, wanted.theme) &&
  told.split(' ').some((telling) => {
    const [teller = '', attribution = ''] = telling.split(':')
    return has(teller, wanted.teller) && has(attribution, wanted.attribution)
  })
