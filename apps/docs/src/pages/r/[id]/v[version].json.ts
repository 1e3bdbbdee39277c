import type { APIRoute } from 'astro'
import { everyAddress } from '../../../record/addresses.ts'
import type { PlainRecord } from '../../../data/dataset.ts'
import { jsonText } from '../../../record/files.ts'
import { historyOf } from '../../../record/history.ts'
import { releases } from '../../../data/releases.ts'

export const getStaticPaths = () =>
  everyAddress.flatMap((id) =>
    historyOf(id, releases).map(({ versions: [version], record }) => ({
      params: { id, version },
      props: { record },
    })),
  )
export const GET: APIRoute<{ record: PlainRecord }> = ({ props }) =>
  new Response(jsonText(props.record), { headers: { 'content-type': 'application/json' } })
