export default {
  build: {
    outDir: 'out',
    emptyOutDir: false,
    rolldownOptions: { input: 'print.mjs', output: { entryFileNames: 'vite.mjs' } },
  },
}
