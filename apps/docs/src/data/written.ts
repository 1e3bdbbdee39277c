// What the exporter wrote of the records: the citationForms that the package does not have itself.
import apa from '../../public/exports/citations/dataset.apa.txt?raw'
import harvard from '../../public/exports/citations/dataset.harvard.txt?raw'
import graph from '../../public/exports/jsonld/dataset.jsonld?raw'
import { linkedData, standardProperty, type Graph } from './linked-data.ts'

/** The line of a text of citations, one a record, that has this record’s permanent address. */
const lineOf = (text: string, id: string): string | undefined =>
  text.split('\n').find((line) => line.includes(`/r/${id}/#v`))

export const styledCitations = (id: string) =>
  [
    { label: 'APA', text: lineOf(apa, id) },
    { label: 'Harvard', text: lineOf(harvard, id) },
  ].filter((citation): citation is { label: string; text: string } => citation.text !== undefined)

const dataset = JSON.parse(graph) as Graph

export const linkedDataOf = linkedData(dataset)
export const propertyOf = standardProperty(dataset)
