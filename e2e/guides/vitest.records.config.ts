import { withRecords } from '../../vitest.shared.ts'

export default withRecords('guides')
