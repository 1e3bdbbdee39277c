import * as data from '@nkidp/sino-dprk-data'
import type { APIRoute } from 'astro'
import { citationOf } from '../../data/citation.ts'
import { forms, type Form } from '../../data/forms.ts'

/** The citation of the dataset in each form. */
export const getStaticPaths = () =>
  forms.map((form) => ({ params: { file: `dataset.${form.extension}` }, props: form }))

export const GET: APIRoute<Form> = ({ props: { mediaType, text } }) =>
  new Response(text(citationOf(data)), { headers: { 'content-type': mediaType } })
