import { line } from './line.mjs'

export default {
  async test() {
    console.log(await line())
  },
}
