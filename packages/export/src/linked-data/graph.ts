import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { collectionNames, recordsOf, type CollectionName } from '@nkidp/schema/collections'
import { isListedLicense } from '@nkidp/schema/text'
import { filePerPart, jsonText, type Format } from '../format.ts'
import { contextOf } from './context.ts'
import { datasetIri, nodeOf } from './node.ts'
import { graphFields } from './property-path.ts'

export const graphFormat = ({
  written,
  ...facts
}: Omit<Format, 'fields' | 'files'> & {
  /** A JSON-LD document in this format. */
  readonly written: (document: string) => string | Promise<string>
}): Format => ({
  ...facts,
  fields: graphFields,
  files: (dataset, selection) =>
    filePerPart(facts, dataset, selection, ({ collections }) =>
      // Without `<`, the text can be part of an HTML page.
      written(jsonText(graphOf(dataset, collections)).replaceAll('<', '\\u003c')),
    ),
})

/** The records of these collections as a JSON-LD document. */
export const graphOf = (
  dataset: Dataset,
  collections: readonly CollectionName[] = collectionNames,
) => ({
  '@context': contextOf(dataset.meta.homepage),
  '@graph': [
    aboutDataset(dataset),
    ...collections.flatMap((name) =>
      recordsOf(dataset, name).map((record) => nodeOf(record, name, dataset)),
    ),
  ],
})

const aboutDataset = ({ meta }: Dataset) => ({
  id: datasetIri(meta),
  type: ['Dataset', 'Entity'],
  name: meta.title,
  package: meta.name,
  version: meta.version,
  ...(meta.issued && { issued: meta.issued }),
  creator: { name: meta.author },
  ...licensed(meta.license),
  specializationOf: meta.homepage,
  fingerprint: meta.fingerprint,
  codingCaveat: meta.codingCaveat,
})

/** The address of a license of the SPDX list; any other expression as it is. */
function licensed(license: string): { license?: string; rights?: string } {
  if (license === 'NOASSERTION') return {}
  return isListedLicense(license)
    ? { license: `http://spdx.org/licenses/${license}` }
    : { rights: license }
}

/** The last document, of which two formats are made. */
let last = { document: '', nquads: '' }

/** Safe mode makes it an error to lose any of the document. */
export async function toNQuads(document: string): Promise<string> {
  if (document === last.document) return last.nquads
  const { default: jsonld } = await import('jsonld') // Large, and needed only here.
  const nquads = await jsonld.toRDF(JSON.parse(document), {
    format: 'application/n-quads',
    safe: true,
  })
  last = { document, nquads }
  return nquads
}
