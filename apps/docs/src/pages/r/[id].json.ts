import type { APIRoute } from 'astro'
import { jsonResponse } from '../../record/json-response.ts'
import { everyRecord } from '../../record/dataset.ts'
import type { PlainRecord } from '../../record/dataset.ts'

export const getStaticPaths = () => everyRecord.map((record) => ({ params: { id: record.id }, props: { record } }))
export const GET: APIRoute<{ record: PlainRecord }> = ({ props }) => jsonResponse(props.record)
