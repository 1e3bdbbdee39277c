import project from './project/package.json' with { type: 'json' }

/** A runtime or tool, and the commands that use the packed package in it. The last one prints the line of `line.mjs`. */
export interface Tool {
  readonly name: string
  readonly version: string
  /** What is tested, for the table in the documentation. */
  readonly tested: string
  /** The first word is a file below `node_modules`, or `node`. */
  readonly commands: readonly string[]
}

type Package = keyof typeof project.dependencies
const versionOf = (name: Package): string => project.dependencies[name].replace(/^npm:.*@/, '')

const tool = (name: string, from: Package, tested: string, ...commands: string[]): Tool => ({
  name,
  version: versionOf(from),
  tested,
  commands,
})

const node = (major: 20 | 22 | 24) =>
  tool(
    `Node ${major}`,
    `node-${major}`,
    'ES modules and CommonJS',
    `node-${major}/bin/node consumer/run.mjs`,
    `node-${major}/bin/node consumer/run.cjs`,
    `node-${major}/bin/node print.cjs`,
    `node-${major}/bin/node print.mjs`,
  )

export const runtimes: readonly Tool[] = [
  node(20),
  node(22),
  node(24),
  tool(
    'Deno',
    '@deno/linux-x64-glibc',
    'ES modules and CommonJS',
    '@deno/linux-x64-glibc/deno run --allow-read print.cjs',
    '@deno/linux-x64-glibc/deno run --allow-read print.mjs',
  ),
  tool(
    'Bun',
    '@oven/bun-linux-x64',
    'ES modules and CommonJS',
    '@oven/bun-linux-x64/bin/bun print.cjs',
    '@oven/bun-linux-x64/bin/bun print.mjs',
  ),
  tool(
    'workerd',
    '@cloudflare/workerd-linux-64',
    'a bundle by esbuild, as Cloudflare Workers run it',
    'esbuild/bin/esbuild worker.mjs --bundle --format=esm --outfile=out/worker.js --log-level=error',
    '@cloudflare/workerd-linux-64/bin/workerd test workerd.capnp',
  ),
]

const subpaths = 'the root and subpaths'
const files = 'the root, and the files below `dist`; it does not read `exports`'

export const bundlers: readonly Tool[] = [
  tool(
    'esbuild',
    'esbuild',
    subpaths,
    'esbuild/bin/esbuild print.mjs --bundle --outfile=out/esbuild.js --log-level=error',
    'node out/esbuild.js',
  ),
  tool(
    'Rollup',
    'rollup',
    subpaths,
    'node node_modules/rollup/dist/bin/rollup print.mjs --plugin node-resolve --failAfterWarnings --silent --file out/rollup.mjs',
    'node out/rollup.mjs',
  ),
  tool(
    'Vite',
    'vite',
    subpaths,
    'node node_modules/vite/bin/vite.js build --logLevel warn',
    'node out/vite.mjs',
  ),
  tool(
    'webpack 5',
    'webpack-5',
    subpaths,
    'node bundle.cjs webpack-5 ./print.mjs',
    'node out/webpack5.js',
  ),
  tool(
    'webpack 4',
    'webpack-4',
    files,
    'node bundle.cjs webpack-4 ./print-files.cjs',
    'node out/webpack4.js',
  ),
  tool(
    'Rspack',
    '@rspack/core',
    subpaths,
    'node bundle.cjs @rspack/core ./print.mjs',
    'node out/rspackcore.js',
  ),
  tool(
    'Parcel',
    'parcel',
    `${subpaths}, with \`packageExports\` switched on`,
    'node node_modules/parcel/lib/bin.js build print.mjs --dist-dir out/parcel --no-cache --log-level warn',
    'node out/parcel/print.js',
  ),
  tool('Metro', 'metro', subpaths, 'node bundle-metro.cjs', 'node out/metro.js'),
  tool(
    'Browserify',
    'browserify',
    files,
    'node node_modules/browserify/bin/cmd.js print-files.cjs --outfile out/browserify.js',
    'node out/browserify.js',
  ),
  tool(
    'Next.js',
    'next',
    'a page by the server, with a client component',
    'node node_modules/next/dist/bin/next build next',
    'node print-next.mjs',
  ),
]

export const testRunners: readonly Tool[] = [
  tool(
    'Jest',
    'jest',
    'CommonJS in its environments node and jsdom',
    'node node_modules/jest/bin/jest.js --env=node --silent jest.test.cjs',
    'node node_modules/jest/bin/jest.js --env=jsdom --silent jest.test.cjs',
  ),
  tool('Vitest', 'vitest', 'ES modules', 'node node_modules/vitest/vitest.mjs run vitest.test.mjs'),
]

const moduleResolutions = ['node10', 'node16', 'nodenext', 'bundler'] as const
export type ModuleResolution = (typeof moduleResolutions)[number]

const typescript = (version: '5.0' | '5.4' | '5.9' | '6' | '7') => {
  const known = moduleResolutions.filter((name) => version !== '7' || name !== 'node10')
  return {
    ...tool(
      `TypeScript ${version}`,
      `typescript-${version}`,
      `strict, with \`moduleResolution\` ${known.join(', ')}`,
    ),
    compiler: `typescript-${version}/bin/tsc`,
    moduleResolutions: known,
  }
}
export const compilers = (['5.0', '5.4', '5.9', '6', '7'] as const).map(typescript)

/** The least version of SQLite, and a strict reader of Parquet, with the files that the command writes. */
export const readers: readonly Tool[] = [
  tool(
    'SQLite 3.33',
    'sql.js-fts5',
    'the database of the command: its tables, views and search',
    'node read-sqlite.cjs',
  ),
  tool(
    'parquet-wasm',
    'parquet-wasm',
    'the Parquet files of the command, all and some',
    'node read-parquet.cjs',
  ),
]

export const browsers = [
  { name: 'Chromium', version: '153', tested: 'a bundle by esbuild' },
  { name: 'Firefox', version: 'ESR of Debian', tested: 'a bundle by esbuild' },
] as const

export const notTested: readonly string[] = [
  'Safari, and other browsers on WebKit: they cannot be installed where the tests run.',
  'The tools on macOS and Windows: the tests run on Linux.',
  'React Native on a device: Metro’s bundle runs in Node.',
]
