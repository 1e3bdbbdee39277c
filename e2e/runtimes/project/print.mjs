import { line } from './line.mjs'

line().then((text) => console.log(text))
