import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumLaunchOptions } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The WebSocket address of the running Chromium. */
    chromiumEndpoint: string
  }
}

/** Starts one Chromium for all test files of a project. `browserTest` connects to it. */
export default async function setup(project: TestProject) {
  const server = await chromium.launchServer(await chromiumLaunchOptions())
  project.provide('chromiumEndpoint', server.wsEndpoint())
  return () => server.close()
}
