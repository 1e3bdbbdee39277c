import { readFileSync } from 'node:fs'

const page = readFileSync('next/.next/server/app/index.html', 'utf8')
console.log(/<pre>(.*?)<\/pre>/.exec(page)?.[1])
