import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { picturePng } from '../../chronology/picture-file.ts'
import { pictureName } from '../../chronology/titles.ts'
import { viewPages } from '../../chronology/views.ts'

export const getStaticPaths = () =>
  viewPages().map(({ props }) => ({ params: { name: pictureName(props.view, props.by) }, props }))

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { view, by },
}) =>
  new Response(new Uint8Array(await picturePng(view, by)), {
    headers: { 'content-type': 'image/png' },
  })
