import type { APIRoute } from 'astro'
import { everyAddress } from '../../../record/addresses.ts'
import type { PlainRecord } from '../../../record/dataset.ts'
import { historyOf } from '../../../record/history.ts'
import { jsonResponse } from '../../../record/json-response.ts'
import { releases } from '../../../record/releases.ts'

export const getStaticPaths = () =>
  everyAddress.flatMap((id) => historyOf(id, releases).map(({ versions: [version], record }) => ({ params: { id, version }, props: { record } })))
export const GET: APIRoute<{ record: PlainRecord }> = ({ props }) => jsonResponse(props.record)
