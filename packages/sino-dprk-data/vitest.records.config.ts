import { withRecords } from '../../vitest.shared.ts'

export default withRecords('sino-dprk-data')
