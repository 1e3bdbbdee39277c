import { defineConfig } from 'vitest/config'

// GitHub's parser of workflows imports its schema as bundlers allow, and Node does not.
export default defineConfig({ test: { server: { deps: { inline: [/@actions\//] } } } })
