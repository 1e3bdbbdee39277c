import { withFixture } from '../../vitest.shared.ts'

export default withFixture
