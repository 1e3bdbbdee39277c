import * as data from '@nkidp/sino-dprk-data'
import { cite } from '@nkidp/sino-dprk-data/cite'
import type { APIRoute } from 'astro'
import { citationForms, type CitationForm } from '../../data/citation.ts'

/** The citation of the dataset in each form. */
export const getStaticPaths = () =>
  citationForms.map((form) => ({ params: { file: `dataset.${form.extension}` }, props: form }))

export const GET: APIRoute<CitationForm> = ({ props: { mediaType, text } }) =>
  new Response(text(cite(data)), { headers: { 'content-type': mediaType } })
