import type { APIRoute } from 'astro'
import { card } from '../site/card.ts'

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await card()), { headers: { 'content-type': 'image/png' } })
