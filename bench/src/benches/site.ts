import { execFileSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { meta } from '@nkidp/sino-dprk-data'
import { chromiumLaunchOptions } from '@nkidp/test-browser/chromium'
import { serveFolder } from '@nkidp/test-browser/static-host'
import compression from '@polka/compression'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import type { Bench } from '../main.ts'
import { inTurns, measureOf } from '../measure.ts'
import { site as folder } from '../prepare.ts'

const turns = 3

const pages = {
  'the home page': '',
  'the chronology': 'chronology/',
  'a record': 'r/zhou-enlai-in-pyongyang-1970/',
  'the source': 'source/',
  'a guide': 'guides/python/',
} as const

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

export const site: Bench = {
  needs: ['package'],
  async run() {
    const seconds = build()
    const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((e) => e.isFile())
    const bytes = files.reduce(
      (sum, file) => sum + statSync(join(file.parentPath, file.name)).size,
      0,
    )
    const { executablePath = '', args = [], env = {} } = await chromiumLaunchOptions()
    const chrome = await launch({
      chromePath: executablePath,
      chromeFlags: [...args, '--headless'],
      envVars: env,
    })
    const host = await serveFolder(folder, new URL(meta.homepage).pathname, compression())
    try {
      const rows = []
      for (const [name, path] of Object.entries(pages)) {
        const [runs = []] = await inTurns(turns, [() => audit(host.home + path, chrome.port)], 30)
        const row = (key: keyof Audit) => measureOf(runs.map((run) => run[key]))
        rows.push([name, ...categories.map(row), row('paint'), row('shift'), row('kilobytes')])
      }
      return {
        title: 'Site',
        about: `Lighthouse with its default settings: a phone with a slow connection. A build of the whole site took ${Math.round(seconds)} seconds and wrote ${files.length.toLocaleString('en')} files of ${(bytes / 1e6).toFixed(1)} MB.`,
        columns: [
          { head: 'Page' },
          { head: 'Performance', digits: 0 },
          { head: 'Accessibility', digits: 0 },
          { head: 'Best practices', digits: 0 },
          { head: 'Search engines', digits: 0 },
          { head: 'Largest paint (ms)', digits: 0 },
          { head: 'Layout shift', digits: 3 },
          { head: 'Transferred (kB)', digits: 0 },
        ],
        rows,
        aims: [],
      }
    } finally {
      chrome.kill()
      await host.close()
    }
  },
}

/** Builds the site, without the cache, and returns the seconds. */
function build(): number {
  const start = performance.now()
  const tasks = ['api', 'files', 'build', '--only', '--force', '--filter=@nkidp/docs']
  execFileSync('pnpm', ['exec', 'turbo', 'run', ...tasks, '--output-logs=errors-only'], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1' },
  })
  return (performance.now() - start) / 1000
}

type Audit = Record<(typeof categories)[number] | 'paint' | 'shift' | 'kilobytes', number>

async function audit(address: string, port: number): Promise<Audit> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: [...categories],
  })
  if (result === undefined) throw new Error(`Lighthouse gave nothing for ${address}`)
  const { categories: scored, audits } = result.lhr
  const score = (name: string) => Math.round((scored[name]?.score ?? 0) * 100)
  const value = (name: string) => audits[name]?.numericValue ?? NaN
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    paint: value('largest-contentful-paint'),
    shift: value('cumulative-layout-shift'),
    kilobytes: value('total-byte-weight') / 1000,
  }
}
