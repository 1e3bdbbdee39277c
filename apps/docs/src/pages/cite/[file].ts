import * as data from '@nkidp/sino-dprk-data'
import { cite } from '@nkidp/sino-dprk-data/cite'
import type { APIRoute } from 'astro'
import { forms } from '../../cite/forms.ts'
import type { Form } from '../../cite/forms.ts'
import { shown } from '../../releases/releases.ts'

/** The citation of the dataset in each form. */
export const getStaticPaths = () => forms.map((form) => ({ params: { file: `dataset.${form.extension}` }, props: form }))

export const GET: APIRoute<Form> = ({ props: { mediaType, text } }) =>
  new Response(text(cite(data, shown && { issued: shown.date })), { headers: { 'content-type': mediaType } })
