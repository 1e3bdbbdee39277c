import type { APIRoute } from 'astro'
import { picturePng, pictureSvg } from '../../chronology/picture-file.ts'
import { pictureName } from '../../chronology/titles.ts'
import { views } from '../../chronology/views.ts'

// Another processor draws a PNG, so all start before the first is needed.
const files = new Map<string | undefined, Promise<BodyInit>>(
  views.flatMap((view) => [
    [`${pictureName(view)}.svg`, pictureSvg(view)],
    [`${pictureName(view)}.png`, picturePng(view)],
  ]),
)

export const getStaticPaths = () => [...files.keys()].map((file) => ({ params: { file } }))

export const GET: APIRoute = async ({ params }) => new Response(await files.get(params['file']))
