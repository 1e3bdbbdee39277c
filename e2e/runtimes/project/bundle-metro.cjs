const Metro = require('metro')

async function bundle() {
  const loaded = await Metro.loadConfig({ cwd: process.cwd(), resetCache: true })
  // React Native's preset for Babel, which Metro lacks by itself, would compile the imports.
  const getTransformOptions = () =>
    Promise.resolve({ transform: { experimentalImportSupport: true } })
  const config = Metro.mergeConfig(loaded, { transformer: { getTransformOptions } })
  await Metro.runBuild(config, { entry: 'print.mjs', out: 'out/metro.js', dev: false })
}
bundle()
