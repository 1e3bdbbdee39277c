// The same in CommonJS.
const data = require('@nkidp/sino-dprk-data')
const { cite } = require('@nkidp/sino-dprk-data/cite')
const { verifyDataset } = require('@nkidp/sino-dprk-data/evidence')
const { people } = require('@nkidp/sino-dprk-data/people')
const { between } = require('@nkidp/sino-dprk-data/query')

exports.line = async function line() {
  const { computed } = await verifyDataset(data)
  const cited = cite(data.get('korean-war')).csl.id
  return [computed, cited, people === data.people, between('1950', '1953').length].join(' ')
}
