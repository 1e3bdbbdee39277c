import { fileURLToPath } from 'node:url'
import { collectionNames } from '@nkidp/schema/collections'
import schemaPackage from '../schema/package.json' with { type: 'json' }
import type { Options } from 'tsup'

const collections = collectionNames.map(
  (name) => [`collections/${name}`, `src/generated/${name}.ts`] as const,
)

// The bundler of declarations treats a package as external unless it has a path.
const schemaPaths = Object.entries(schemaPackage.exports).map(
  ([subpath, file]) =>
    [
      `@nkidp/schema${subpath.slice(1)}`,
      [fileURLToPath(new URL(`../schema/${file}`, import.meta.url))],
    ] as const,
)

export default {
  entry: {
    index: 'src/index.ts',
    query: 'src/query.ts',
    cite: 'src/cite.ts',
    evidence: 'src/evidence.ts',
    schema: 'src/schema.ts',
    ...Object.fromEntries(collections),
  },
  format: ['esm', 'cjs'],
  // What webpack 4 and browserify parse.
  target: 'es2019',
  platform: 'neutral',
  // The packages of the workspace are private, so their code and types are bundled.
  noExternal: [/^@nkidp\//],
  dts: {
    compilerOptions: {
      lib: ['ES2022', 'DOM'],
      types: [],
      customConditions: [],
      paths: Object.fromEntries(schemaPaths),
    },
  },
  // Without it, each CommonJS file would have its own copy of the data.
  splitting: true,
  clean: true,
} satisfies Options
