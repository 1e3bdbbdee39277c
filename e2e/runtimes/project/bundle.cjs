// Bundles an entry with webpack, or with Rspack, which has the same interface: node bundle.cjs webpack-5 ./print.mjs
const { resolve } = require('node:path')

const [, , tool, entry] = process.argv
const bundler = require(tool)
const output = { path: resolve('out'), filename: `${tool.replace(/\W/g, '')}.js` }
const report = (error, stats) => {
  if (error) throw error
  if (!stats.hasErrors() && !stats.hasWarnings()) return
  console.log(stats.toString('errors-warnings'))
  process.exitCode = 1
}
const config = {
  ...{ mode: 'production', target: 'web', context: process.cwd(), entry, output },
  performance: { hints: false },
}
;(bundler.webpack ?? bundler.rspack ?? bundler)(config, report)
