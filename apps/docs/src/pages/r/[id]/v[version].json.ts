import type { APIRoute } from 'astro'
import type { PlainRecord } from '../../../data/dataset.ts'
import { jsonText } from '../../../record/files.ts'
import { everyId, historyOf } from '../../../record/history.ts'

export const getStaticPaths = () =>
  everyId.flatMap((id) =>
    historyOf(id).map(({ versions: [version], record }) => ({
      params: { id, version },
      props: { record },
    })),
  )
export const GET: APIRoute<{ record: PlainRecord }> = ({ props }) =>
  new Response(jsonText(props.record), { headers: { 'content-type': 'application/json' } })
