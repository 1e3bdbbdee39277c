import type { APIRoute } from 'astro'
import { exportedFiles } from '../../data/exports.ts'

export const getStaticPaths = () =>
  [...exportedFiles].map(([path, content]) => ({ params: { path }, props: { content } }))

export const GET: APIRoute<{ content: BodyInit }> = ({ props }) => new Response(props.content)
