import {
  get,
  type Document,
  type DocumentId,
  type Reference,
  type ReferenceId,
} from '@nkidp/sino-dprk-data'
import { fileAddress } from '@nkidp/schema/text'
import { webAddress } from '../site/links.ts'
import { edtfInWords } from './dates.ts'
import { typeLabel, typeset } from './labels.ts'

/** A reference or a document as an entry of a bibliography. */
export const bibliographyEntry = (work: Reference | Document) =>
  work.type === 'document' ? documentEntry(work) : referenceEntry(work)

function referenceEntry(work: Reference) {
  const { author, title, publisher, holder, year, date, pages, address } = work.where
  const { package: name, repository, path } = work.where
  const issued = date !== undefined && (year === undefined || date.includes(year)) ? date : year
  const published = [
    publisher,
    holder === publisher ? undefined : holder,
    issued,
    pages && `${pages.includes('–') ? 'pp.' : 'p.'} ${pages}`,
    name && `package ${name}`,
    repository,
    path,
  ]
  const href = webAddress(address)?.href ?? fileAddress(work.where)
  return {
    /** `Kissinger, Henry`; none if nobody is named. */
    authors: author?.join('; '),
    title: titleOf(work),
    hasTitle: title !== undefined,
    /** `Columbia University Press, 1994, pp. 12–34`. */
    published: published.filter((part) => part !== undefined).join(', '),
    link: href === undefined ? undefined : { words: new URL(href).host, href },
  }
}

/** Without a title, the editors’ description. */
const titleOf = ({ where: { title }, what }: Reference): string => title ?? what.replace(/\.$/, '')

/** The holders whose catalogs can be searched by an address. */
const searches: Readonly<Record<string, (title: string) => string>> = {
  'wilson-center-digital-archive': (title) =>
    `https://digitalarchive.wilsoncenter.org/search?search_api_fulltext=${encodeURIComponent(title)}`,
}

function documentEntry({ title, kind, series, date, holder, address }: Document) {
  const named = holder && typeset(get(holder).name)
  const edtf = date?.edtf
  const web = webAddress(address)
  const search = holder && searches[holder]
  return {
    authors: undefined,
    title,
    hasTitle: true,
    published: [typeLabel(kind), series, edtf && edtfInWords(edtf), named]
      .filter(Boolean)
      .join(', '),
    /** Where it can be read, or a search for its title at its holder. */
    link: web
      ? { words: web.host, href: web.href }
      : search && { words: `Search the ${named} for the title`, href: search(title) },
  }
}

/** A reference in running text: `Shen Zhihua 2016`, or its title. */
export function shortReference(id: ReferenceId | DocumentId): string {
  const work = get(id)
  if (work.type === 'document') return work.title
  const { author, year, date } = work.where
  const [first = '', ...others] = author ?? []
  const family = /^([^,]+),/.exec(first)?.[1] ?? first
  const issued = year ?? /\d{4}/.exec(date ?? '')?.[0]
  return first === ''
    ? titleOf(work)
    : `${family}${others.length > 0 ? ' and others' : ''}${issued === undefined ? '' : ` ${issued}`}`
}
