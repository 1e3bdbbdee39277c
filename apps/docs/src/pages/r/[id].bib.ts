import type { APIRoute } from 'astro'
import { citationFiles } from '../../record/citations.ts'
import { everyRecord } from '../../record/dataset.ts'

const { content, mediaType } = citationFiles['bib']

export const getStaticPaths = () => everyRecord.map((record) => ({ params: { id: record.id }, props: { text: content(record) } }))
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text, { headers: { 'content-type': mediaType } })
