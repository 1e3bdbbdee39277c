import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { meta } from '@nkidp/sino-dprk-data'
import compression from '@polka/compression'
import sirv from 'sirv'

/** The folder that `pnpm run site` writes. */
export const built = fileURLToPath(new URL('../dist/', import.meta.url))

/** A static host of the site. */
export interface Host {
  /** Where the site starts, with its base; ends in a slash. */
  readonly home: string
  readonly close: () => Promise<void>
}

/** Serves a folder as the static host of the site does: compressed, under its base, folders by their index.html, what is not there by 404.html. */
export async function hosted(
  folder = built,
  base = new URL(meta.homepage).pathname,
): Promise<Host> {
  const missing = join(folder, '404.html')
  const files = sirv(folder, {
    onNoMatch: (_, response) =>
      response
        .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(existsSync(missing) ? readFileSync(missing) : undefined),
  })
  const compressed = compression()
  const server = createServer((request, response) => {
    if (request.url?.startsWith(base) !== true) return void response.writeHead(404).end()
    request.url = request.url.slice(base.length - 1)
    compressed(request, response, () => files(request, response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    home: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
