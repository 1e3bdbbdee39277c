import type { APIRoute } from 'astro'
import { releaseFiles } from '../../data/releases.ts'

/** The snapshot and the notes of every release, and their index, as they lie in the repository. */
export const getStaticPaths = () =>
  [...releaseFiles].map(([file, text]) => ({ params: { file }, props: { text } }))

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } })
