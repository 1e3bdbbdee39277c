import type { APIRoute } from 'astro'
import { pictureCard } from '../../chronology/picture-file.ts'

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await pictureCard()), { headers: { 'content-type': 'image/png' } })
