import type { APIRoute } from 'astro'
import { readReleaseFile, readReleases } from '../../data/releases.ts'

/** The snapshot and the notes of every release, as they lie in the repository. */
export const getStaticPaths = async () =>
  (await readReleases()).flatMap(({ version }) => [version, `${version}.notes`]).concat('index').map((file) => ({ params: { file } }))

export const GET: APIRoute<never, { file: string }> = async ({ params }) => new Response(await readReleaseFile(`${params.file}.json`), { headers: { 'content-type': 'application/json' } })
