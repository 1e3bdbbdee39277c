import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumLaunchOptions } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The WebSocket address of the running Chromium. */
    chromiumEndpoint: string
  }
}

/**
 * Starts one Chromium for all test files of a project. `browserTest` connects to it.
 *
 * @throws Error if it does not start.
 */
export default async function setup(project: TestProject) {
  const server = await chromiumLaunchOptions()
    .then((options) => chromium.launchServer(options))
    .catch((cause: unknown) => {
      throw new Error('Chromium did not start: set CHROMIUM_PATH to a Chromium or Chrome.', {
        cause,
      })
    })
  project.provide('chromiumEndpoint', server.wsEndpoint())
  return () => server.close()
}
