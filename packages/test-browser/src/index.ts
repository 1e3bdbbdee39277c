export { browserTest } from './browser-test.ts'
export { serveFolder } from './static-host.ts'
export { openTab } from './tab.ts'
export type { Tab } from './tab.ts'
