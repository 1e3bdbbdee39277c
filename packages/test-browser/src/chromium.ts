import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LaunchOptions } from 'playwright-core'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
]

/** How to launch Chromium: the one at `CHROMIUM_PATH`, or else the one in the package registry. */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const wanted = process.env['CHROMIUM_PATH']
  if (wanted !== undefined) return { executablePath: wanted, args }
  const folder = fileURLToPath(new URL('../node_modules/.cache/chromium-153', import.meta.url))
  mkdirSync(folder, { recursive: true })
  const saved = process.env['TMPDIR']
  process.env['TMPDIR'] = folder // It unpacks into the temporary folder and would reuse the files of another version.
  try {
    const {
      default: bundled,
      inflate,
      setupLambdaEnvironment,
    } = await import('@sparticuz/chromium')
    // Not import.meta.resolve: Vitest runs a global setup without it.
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const bin = join(dirname(entry), '..', 'bin')
    if (!existsSync(join(folder, 'al2023'))) await inflate(join(bin, 'al2023.tar.br'))
    setupLambdaEnvironment(join(folder, 'al2023', 'lib')) // Libraries that a bare machine lacks.
    const executablePath = await bundled.executablePath()
    // Its own configuration names a missing folder, which would give text no width.
    writeFileSync(
      join(folder, 'fonts', 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fc</cachedir></fontconfig>`,
    )
    return { executablePath, args: [...args, '--headless=shell', '--no-zygote'] }
  } finally {
    if (saved === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = saved
  }
}
