import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
const folder = fileURLToPath(new URL('../node_modules/.cache/chromium-153', import.meta.url))

/** How to launch Chromium: the one at `CHROMIUM_PATH`, or else the one in the package registry. */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const wanted = process.env['CHROMIUM_PATH']
  if (wanted !== undefined) return { executablePath: wanted, args }
  if (!existsSync(folder)) await unpack()
  return {
    executablePath: join(folder, 'chromium'),
    args: [...args, '--headless=shell', '--no-zygote'],
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(folder, 'fonts'),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'), // Libraries that a bare machine lacks.
    },
  }
}

/** Unpacks beside the folder and renames, so that no other process starts half a Chromium. */
async function unpack(): Promise<void> {
  const { default: bundled, inflate } = await import('@sparticuz/chromium')
  // Not import.meta.resolve: Vitest runs a global setup without it.
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const bin = join(dirname(entry), '../bin')
  mkdirSync(dirname(folder), { recursive: true })
  const unpacked = mkdtempSync(`${folder}.`)
  const saved = process.env['TMPDIR']
  process.env['TMPDIR'] = unpacked // It unpacks into the temporary folder.
  try {
    await inflate(join(bin, 'al2023.tar.br'))
    await bundled.executablePath()
  } finally {
    if (saved === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = saved
  }
  // Its own configuration names a missing folder, which would give text no width.
  writeFileSync(
    join(unpacked, 'fonts/fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fc</cachedir></fontconfig>`,
  )
  try {
    renameSync(unpacked, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(unpacked, { recursive: true }) // Another process was faster.
  }
}
