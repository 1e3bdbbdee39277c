import { z } from 'zod'

// zod 3 has a `z` too. Every schema takes it from here, so this is checked before the first one is made.
if (typeof z.toJSONSchema !== 'function')
  throw new Error(
    '@nkidp/sino-dprk-data/schema needs zod 4, and the installed zod is older: npm install zod@4',
  )

export { z }
