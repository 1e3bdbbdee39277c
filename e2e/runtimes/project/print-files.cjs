// For tools that do not read `exports`: the root, and the files behind the subpaths.
const data = require('@nkidp/sino-dprk-data')
const { cite } = require('@nkidp/sino-dprk-data/dist/cite.cjs')
const { people } = require('@nkidp/sino-dprk-data/dist/collections/people.cjs')
const { verifyDataset } = require('@nkidp/sino-dprk-data/dist/evidence.cjs')
const { between } = require('@nkidp/sino-dprk-data/dist/query.cjs')

verifyDataset(data).then(({ computed }) => {
  const cited = cite(data.get('korean-war')).csl.id
  console.log([computed, cited, people === data.people, between('1950', '1953').length].join(' '))
})
