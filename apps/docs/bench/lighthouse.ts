// What Lighthouse gives the built site for three of its pages, on a phone with a slow line (its own defaults).
import { launch } from 'chrome-launcher'
import Table from 'cli-table3'
import lighthouse from 'lighthouse'
import { chromiumLaunchOptions } from '@nkidp/test-browser/chromium'
import { serveFolder } from '@nkidp/test-browser/static-host'
import { base, built } from '../test/site.ts'

const pages = ['', 'chronology/', 'r/zhou-enlai-in-pyongyang-1970/']

const { executablePath = '', args = [] } = await chromiumLaunchOptions()
const chrome = await launch({ chromePath: executablePath, chromeFlags: [...args, '--headless'] })
const host = await serveFolder(built, base)
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
