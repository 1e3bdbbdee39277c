import { defineConfig } from 'vitest/config'

// Nothing here changes what another test file sees, so the files share their workers, which is much quicker.
export default defineConfig({ test: { isolate: false } })
