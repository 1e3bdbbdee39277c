import type { APIRoute } from 'astro'
import { releaseFiles } from '../../data/releases.ts'

export const getStaticPaths = () =>
  [...releaseFiles].map(([file, text]) => ({ params: { file }, props: { text } }))

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } })
