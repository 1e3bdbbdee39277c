import { collectionNames } from '@nkidp/schema/collections'
import schemaPackage from '../schema/package.json' with { type: 'json' }
import { defineConfig } from 'tsup'

const collections = collectionNames.map(
  (name) => [`collections/${name}`, `src/generated/${name}.ts`] as const,
)

// The bundler of declarations takes a package for external unless it is told where its files are.
const schemaPaths = Object.entries(schemaPackage.exports).map(
  ([subpath, file]) => [`@nkidp/schema${subpath.slice(1)}`, [`../schema/${file}`]] as const,
)

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    query: 'src/query.ts',
    cite: 'src/cite.ts',
    evidence: 'src/evidence.ts',
    schema: 'src/schema.ts',
    ...Object.fromEntries(collections),
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // The workspace's own packages are private: their code and their types go into ours.
  noExternal: [/^@nkidp\//],
  dts: { compilerOptions: { paths: Object.fromEntries(schemaPaths) } },
  // Without it, the CommonJS files would each hold a copy of the data, and root and subpath give different objects.
  splitting: true,
  clean: true,
})
