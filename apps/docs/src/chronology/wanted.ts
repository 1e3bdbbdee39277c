/** What filters ask for; empty or left out where they ask nothing. */
export interface Asked {
  readonly actor?: string
  readonly teller?: string
  readonly theme?: string
  readonly attribution?: string
}

/** What a row has to answer with, in its `data-`: ids parted by spaces; each telling as teller, colon, attribution. */
export interface Facets {
  readonly actor?: string | undefined
  readonly told?: string | undefined
  readonly theme?: string | undefined
}

const has = (ids = '', id = ''): boolean => id === '' || ids.split(' ').includes(id)

/** Whether a row is what the filters ask for. Teller and attribution are asked of one and the same telling. */
export const isWanted = ({ actor, told = '', theme }: Facets, asked: Asked): boolean =>
  has(actor, asked.actor) &&
  has(theme, asked.theme) &&
  told.split(' ').some((telling) => {
    const [teller, attribution] = telling.split(':')
    return has(teller, asked.teller) && has(attribution, asked.attribution)
  })
