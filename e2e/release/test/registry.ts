import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { runServer } from 'verdaccio'

/** An empty npm registry on this machine. */
export interface Registry {
  readonly url: string
  /** An environment in which npm and pnpm know only this registry. */
  readonly env: NodeJS.ProcessEnv
  /** The requests that npm and pnpm made to other hosts. */
  readonly outside: readonly string[]
  close(): Promise<void>
}

/** Starts a registry that stores its files in this folder. */
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
  // A proxy that notes each request and refuses it.
  const proxyServer = createServer(({ method, url }, response) => {
    outside.push(`${method} ${url}`)
    response.writeHead(502).end()
  })
  proxyServer.on('connect', ({ url }, socket) => {
    outside.push(`CONNECT ${url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  const host = `127.0.0.1:${await listen(server)}`
  const proxy = `http://127.0.0.1:${await listen(proxyServer)}`
  // npm and pnpm refuse to publish without a token; verdaccio accepts any.
  const npmrc = join(folder, 'npmrc')
  await writeFile(npmrc, `registry=http://${host}/\n//${host}/:_authToken=any\n`)
  return {
    url: `http://${host}/`,
    env: {
      ...withoutNpmSettings(process.env),
      TMPDIR: folder,
      npm_config_userconfig: npmrc,
      npm_config_registry: `http://${host}/`,
      npm_config_cache: join(folder, 'npm-cache'),
      pnpm_config_verify_deps_before_run: 'false', // node_modules belongs to the real workspace.
      http_proxy: proxy,
      https_proxy: proxy,
      HTTP_PROXY: proxy,
      HTTPS_PROXY: proxy,
      no_proxy: '127.0.0.1',
      NO_PROXY: '127.0.0.1',
    },
    outside,
    close: async () => void (await Promise.all([server, proxyServer].map(close))),
  }
}

const withoutNpmSettings = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^p?npm_config_/i.test(name)))

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
