/**
 * Reads the built site as Zotero does: the citations of every record in each format, and the page of every record. It needs
 * the code of Zotero, which is not part of this repository, in four folders:
 *
 *     for name in translate translators utilities zotero-schema; do git clone --depth 1 https://github.com/zotero/$name; done
 *     node zotero.ts <the folder with the four>
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, exit } from 'node:process'
import { all, meta } from '@nkidp/sino-dprk-data'
import { JSDOM } from 'jsdom'
import { built } from './test/site.ts'

interface Item {
  readonly itemType: string
  readonly title?: string
  readonly creators: readonly { readonly lastName: string; readonly creatorType: string }[]
  readonly [field: string]: unknown
}
interface Schema {
  readonly itemTypes: readonly {
    readonly itemType: string
    readonly fields: readonly { readonly field: string; readonly baseField?: string }[]
  }[]
}
interface Zotero {
  /** JSON of the items. */
  readonly importText: (text: string) => Promise<string>
  readonly savePage: (html: string, address: string) => Promise<string>
}

const [, , folder] = argv
if (folder === undefined) throw new Error('usage: node zotero.ts <folder with the code of Zotero>')
const code = (path: string) => readFileSync(join(folder, path), 'utf8')
const schema = JSON.parse(code('zotero-schema/schema.json')) as Schema
const zotero = await loadZotero()

/** What Zotero's client keeps of an item: the fields of its type, by their own names. */
function kept(item: Item): Record<string, unknown> {
  const type = schema.itemTypes.find(({ itemType }) => itemType === item.itemType)
  const fields = (type?.fields ?? []).map(({ field, baseField }) => {
    const value = item[field] ?? (baseField === undefined ? undefined : item[baseField])
    return [field, value] as const
  })
  const { itemType, creators } = item
  const creator = creators.map(({ lastName }) => lastName).join('; ')
  return Object.fromEntries([['itemType', itemType], ['creator', creator], ...fields])
}

const itemsOf = (text: string) => (JSON.parse(text) as Item[]).map(kept)
const fileOf = (path: string) => readFileSync(join(built, path), 'utf8')

const formats = {
  'CSL-JSON': 'csl/dataset.json',
  BibTeX: 'bibtex/dataset.bib',
  RIS: 'ris/dataset.ris',
}
const citations = new Map<string, readonly Record<string, unknown>[]>()
for (const [name, path] of Object.entries(formats))
  citations.set(name, itemsOf(await zotero.importText(fileOf(`exports/${path}`))))

const problems: string[] = []
const expectFields = (place: string, item: Record<string, unknown> | undefined, fields: object) => {
  for (const [field, value] of Object.entries(fields))
    if (item?.[field] !== value)
      problems.push(
        `${place}: ${field} is ${JSON.stringify(item?.[field])}, not ${JSON.stringify(value)}`,
      )
}

const works = ['document', 'reference']
const address = (id: string) => `${meta.homepage}r/${id}/#v${meta.version}`
const entries = all.filter(({ type }) => !works.includes(type))
for (const [name, items] of citations) {
  const byAddress = new Map(items.map((item) => [item['url'], item]))
  if (items.length !== all.length + 1) problems.push(`${name}: ${items.length} items`)
  for (const { id } of entries)
    expectFields(`${name} of ${id}`, byAddress.get(address(id)), {
      itemType: 'encyclopediaArticle',
      encyclopediaTitle: meta.title,
      edition: `Version ${meta.version}`,
    })
  expectFields(`${name} of the dataset`, byAddress.get(meta.homepage), {
    itemType: name === 'BibTeX' ? 'document' : 'dataset', // Its reader of BibTeX has no type for a dataset.
    title: meta.title,
    creator: meta.author,
  })
}

for (const [index, { title, itemType }] of (citations.get('CSL-JSON') ?? []).entries())
  for (const [name, items] of citations) {
    const expected = name === 'BibTeX' && itemType === 'dataset' ? 'document' : itemType
    expectFields(`${name} of ${String(title)}`, items[index], { title, itemType: expected })
  }

const date = /^\d{4}-\d\d-\d\d$/
for (const { id } of all) {
  const page = `${meta.homepage}r/${id}/`
  const [item] = itemsOf(await zotero.savePage(fileOf(`r/${id}/index.html`), page))
  expectFields(`The page of ${id}`, item, {
    itemType: 'dataset',
    creator: meta.author,
    repository: meta.title,
    versionNumber: meta.version,
    rights: 'CC-BY-4.0',
    url: address(id),
  })
  for (const field of ['title', 'abstractNote'])
    if (typeof item?.[field] !== 'string') problems.push(`The page of ${id}: no ${field}`)
  if (!date.test(String(item?.['date']))) problems.push(`The page of ${id}: no date`)
}

for (const [name, items] of citations) {
  const types = Map.groupBy(items, (item) => item['itemType'])
  console.log(name, ...[...types].map(([type, { length }]) => `${length} ${String(type)}`))
}
console.log(`${all.length} pages of records read by Embedded Metadata`)
console.log(problems.length === 0 ? 'Zotero finds all of it.' : problems.join('\n'))
exit(problems.length === 0 ? 0 : 1)

/** Zotero's own translation engine, in a window of its own, with the translators that read our files and pages. */
async function loadZotero(): Promise<Zotero> {
  const { window } = new JSDOM('', { runScripts: 'outside-only', url: meta.homepage })
  const page = code('translate/example/index.html')
  for (const [, script = ''] of page.matchAll(/<script src="(.*?)"/g)) {
    if (script === 'index.js') continue // It fetches from Zotero's servers.
    const path = script.startsWith('../modules/')
      ? script.replace('../modules/', '')
      : new URL(script, 'file:///translate/example/').pathname.slice(1)
    window.eval(code(path))
  }
  const translators = ['BibTeX', 'RIS', 'CSL JSON', 'Embedded Metadata', 'RDF'].map((name) => {
    const text = code(`translators/${name}.js`)
    return { text, facts: JSON.parse(/^\s*\{[\s\S]*?\}\s*?[\r\n]/.exec(text)?.[0] ?? '') as object }
  })
  Object.assign(window, { translators })
  window.eval(`
    Zotero.Debug.init(0)
    Zotero.Repo.getAllTranslatorMetadata = async () => translators.map(({ facts }) => facts)
    Zotero.Repo.getTranslatorCode = async (id) =>
      translators.find(({ facts }) => facts.translatorID === id).text
    Zotero.Schema.init(${JSON.stringify(schema)})
    Zotero.Date.init(${code('utilities/resource/dateFormats.json')})
    window.ready = Zotero.Translators.init()
    const itemsOf = async (translate, options) => {
      const [translator] = await translate.getTranslators()
      translate.setTranslator(translator)
      return JSON.stringify(await translate.translate(options))
    }
    window.importText = (text) => {
      const translate = new Zotero.Translate.Import()
      translate.setString(text)
      return itemsOf(translate)
    }
    window.savePage = (html, address) => {
      const page = new DOMParser().parseFromString(html, 'text/html')
      const location = new URL(address)
      const document = new Proxy(page, {
        get: (target, name) => {
          if (name === 'location') return location
          if (name === 'evaluate')
            return (expression, node, ...rest) =>
              target.evaluate(expression, node === document ? target : node, ...rest)
          return typeof target[name] === 'function' ? target[name].bind(target) : target[name]
        },
      })
      const translate = new Zotero.Translate.Web()
      translate.setDocument(document)
      return itemsOf(translate, { libraryID: false, saveAttachments: false })
    }`)
  const loaded = window as unknown as Zotero & { readonly ready: Promise<void> }
  await loaded.ready
  return loaded
}
