import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { pictureSvg } from '../../chronology/picture-file.ts'
import { pictureName } from '../../chronology/titles.ts'
import { viewPages } from '../../chronology/views.ts'

export const getStaticPaths = () =>
  viewPages().map(({ props }) => ({ params: { name: pictureName(props.view, props.by) }, props }))

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { view, by },
}) => new Response(await pictureSvg(view, by), { headers: { 'content-type': 'image/svg+xml' } })
