// The Lighthouse scores of three pages of the built site, on a phone with a slow connection (its defaults).
import { fileURLToPath } from 'node:url'
import { meta } from '@nkidp/sino-dprk-data'
import compression from '@polka/compression'
import { launch } from 'chrome-launcher'
import Table from 'cli-table3'
import lighthouse from 'lighthouse'
import { chromiumLaunchOptions } from '@nkidp/test-browser/chromium'
import { serveFolder } from '@nkidp/test-browser/static-host'

const pages = ['', 'chronology/', 'r/zhou-enlai-in-pyongyang-1970/']

const { executablePath = '', args = [], env = {} } = await chromiumLaunchOptions()
const chrome = await launch({
  chromePath: executablePath,
  chromeFlags: [...args, '--headless'],
  envVars: env,
})
const host = await serveFolder(
  fileURLToPath(new URL('../dist/', import.meta.url)),
  new URL(meta.homepage).pathname,
  compression(),
)
const table = new Table({
  head: [
    'page',
    'performance',
    'accessibility',
    'best practices',
    'SEO',
    'largest paint (ms)',
    'layout shift',
  ],
})
for (const path of pages) {
  const result = await lighthouse(host.home + path, {
    port: chrome.port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  })
  if (result === undefined) throw new Error(`Lighthouse gave nothing for ${host.home}${path}`)
  const { categories, audits } = result.lhr
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  const value = (name: string) => audits[name]?.numericValue ?? NaN
  table.push([
    `/${path}`,
    score('performance'),
    score('accessibility'),
    score('best-practices'),
    score('seo'),
    Math.round(value('largest-contentful-paint')),
    value('cumulative-layout-shift').toFixed(3),
  ])
  for (const { title, score: given, scoreDisplayMode } of Object.values(audits)) {
    if (given !== null && given < 0.9 && scoreDisplayMode !== 'informative')
      console.log(`/${path}: ${title} (${given})`)
  }
}
console.log(table.toString())
chrome.kill()
await host.close()
