import type { APIRoute } from 'astro'
import { pictureCard } from '../chronology/picture-file.ts'

export const GET: APIRoute = async () => new Response(await pictureCard())
