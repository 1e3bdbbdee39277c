import type { APIRoute } from 'astro'
import { everyRecord } from '../../data/dataset.ts'
import { filesOf, type RecordFile } from '../../record/files.ts'

export const getStaticPaths = () =>
  everyRecord.flatMap((record) =>
    filesOf(record).map((file) => ({
      params: { id: record.id, extension: file.extension },
      props: file,
    })),
  )
export const GET: APIRoute<RecordFile> = ({ props: { text, mediaType } }) =>
  new Response(text, { headers: { 'content-type': mediaType } })
