import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/cli.ts'],
  format: 'esm',
  target: 'node20',
  clean: true,
  // The ground floor is private: what the command takes from it goes into its own file.
  noExternal: [/^@nkidp\/schema/],
})
