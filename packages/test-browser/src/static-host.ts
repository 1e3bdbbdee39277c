import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

export interface StaticHost {
  /** The address of the folder, with its base; ends in a slash. */
  readonly home: string
  readonly close: () => Promise<void>
}

/** What a request passes before the files, such as compression. */
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** Serves a folder as static hosts do: under a base, `index.html` for folders, `404.html` for missing files. */
export async function serveFolder(
  folder: string,
  base = '/',
  middleware: Middleware = (_request, _response, next) => next(),
): Promise<StaticHost> {
  const missing = join(folder, '404.html')
  const files = sirv(folder, {
    onNoMatch: (_, response) =>
      response
        .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(existsSync(missing) ? readFileSync(missing) : undefined),
  })
  const server = createServer((request, response) => {
    if (request.url?.startsWith(base) !== true) return void response.writeHead(404).end()
    request.url = request.url.slice(base.length - 1)
    middleware(request, response, () => files(request, response))
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
