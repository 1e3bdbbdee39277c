// Bundles every entry of out/entries with one bundler, minified, into out/<bundler>: bundle.mjs <bundler>
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, parse, resolve } from 'node:path'

const [, , bundler] = process.argv
const entries = readdirSync('out/entries').map((file) => ({
  name: parse(file).name,
  entry: resolve('out/entries', file),
}))
const folder = resolve('out', bundler)

const bundlers = {
  async esbuild() {
    const { build } = await import('esbuild')
    for (const { name, entry } of entries)
      await build({
        entryPoints: [entry],
        outfile: join(folder, `${name}.js`),
        bundle: true,
        minify: true,
        format: 'esm',
        platform: 'browser',
      })
  },
  /** Rollup does not minify by itself. */
  async rollup() {
    const { rollup } = await import('rollup')
    const { transform } = await import('esbuild')
    const { default: resolveModules } = await import('@rollup/plugin-node-resolve')
    const { default: commonjs } = await import('@rollup/plugin-commonjs')
    const { default: json } = await import('@rollup/plugin-json')
    for (const { name, entry } of entries) {
      const plugins = [resolveModules({ browser: true }), commonjs(), json()]
      const bundle = await rollup({ input: entry, plugins })
      const file = join(folder, `${name}.js`)
      await bundle.write({ file, format: 'es' })
      const { code } = await transform(readFileSync(file, 'utf8'), { minify: true, format: 'esm' })
      writeFileSync(file, code)
    }
  },
  async webpack() {
    const { default: webpack } = await import('webpack')
    await packed(webpack)
  },
  async rspack() {
    const { rspack } = await import('@rspack/core')
    await packed(rspack)
  },
  async vite() {
    const { build } = await import('vite')
    for (const { name, entry } of entries)
      await build({
        logLevel: 'error',
        configFile: false,
        build: {
          outDir: folder,
          emptyOutDir: false,
          modulePreload: false,
          rolldownOptions: { input: entry, output: { entryFileNames: `${name}.js` } },
        },
      })
  },
}

/** What webpack and Rspack have in common. */
const packed = (bundle) =>
  new Promise((done, fail) =>
    bundle(
      {
        mode: 'production',
        target: 'web',
        performance: { hints: false },
        entry: Object.fromEntries(entries.map(({ name, entry }) => [name, entry])),
        output: { path: folder, filename: '[name].js' },
      },
      (error, stats) =>
        error || stats.hasErrors()
          ? fail(error ?? new Error(stats.toString('errors-only')))
          : done(),
    ),
  )

await bundlers[bundler]()
