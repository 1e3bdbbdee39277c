import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { runServer } from 'verdaccio'

/** A registry of our own on this machine, with nothing in it and nothing behind it. */
export interface Registry {
  readonly url: string
  /** An environment in which npm and pnpm know this registry alone, and keep their files in its folder. */
  readonly env: NodeJS.ProcessEnv
  /** What they asked of any other host. */
  readonly outside: readonly string[]
  close(): Promise<void>
}

/** Starts a registry whose files lie in this folder. */
export async function startRegistry(folder: string): Promise<Registry> {
  const server = (await runServer({
    self_path: folder,
    storage: join(folder, 'storage'),
    uplinks: {},
    packages: { '**': { access: '$all', publish: '$all' } },
    web: { enable: false },
    log: { type: 'stdout', format: 'json', level: 'fatal' },
  })) as Server
  const outside: string[] = []
  // npm and pnpm are told that the way out leads through here, where it ends.
  const wayOut = createServer(({ method, url }, response) => {
    outside.push(`${method} ${url}`)
    response.writeHead(502).end()
  })
  wayOut.on('connect', ({ url }, socket) => {
    outside.push(`CONNECT ${url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  const [host, proxy] = [
    `127.0.0.1:${await listen(server)}`,
    `http://127.0.0.1:${await listen(wayOut)}`,
  ]
  // npm and pnpm publish nothing without a token; the registry takes any.
  await writeFile(
    join(folder, 'npmrc'),
    `registry=http://${host}/\n//${host}/:_authToken=anybody\n`,
  )
  return {
    url: `http://${host}/`,
    env: {
      ...withoutSettings(process.env),
      TMPDIR: folder,
      npm_config_userconfig: join(folder, 'npmrc'),
      npm_config_registry: `http://${host}/`,
      npm_config_cache: join(folder, 'npm-cache'),
      pnpm_config_verify_deps_before_run: 'false', // Its node_modules are the workspace's own, which it must not touch.
      http_proxy: proxy,
      https_proxy: proxy,
      HTTP_PROXY: proxy,
      HTTPS_PROXY: proxy,
      no_proxy: '127.0.0.1',
      NO_PROXY: '127.0.0.1',
    },
    outside,
    close: async () => void (await Promise.all([server, wayOut].map(close))),
  }
}

/** The same without what an npm or pnpm around us was told, and without a source text: the records that are made up here are on no page. */
const withoutSettings = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^p?npm_config_|^SINO_DPRK_SOURCES$/i.test(name)),
  )

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
