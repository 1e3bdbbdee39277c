import { edit, testRule } from '../testing/index.ts'
import { strongHasTwoSources } from './strong-has-two-sources.ts'

const graded = (grade: string, where: object) => edit('references', 'coast-codes', { grade, where })

const address = 'https://example.org/codes'
const path = 'codes.json'
const pack = 'atlas@1.0.0'
const repository = 'coast/atlas'
const oneSource = { at: 'coast-codes grade', received: '1 source' }

testRule(strongHasTwoSources, {
  rejects: [
    ['one address', graded('strong', { address }), oneSource],
    ['one address twice', graded('strong', { address, more: [address] }), oneSource],
    ['a package with its file', graded('strong', { package: pack, path }), oneSource],
    [
      'a repository with its commit',
      graded('strong', { repository, commit: 'abcdef0', path }),
      oneSource,
    ],
    [
      'a document alone',
      graded('strong', { holder: 'Coast Museum', title: 'Log', date: '1901' }),
      { at: 'coast-codes grade', received: '0 sources' },
    ],
  ],
  accepts: [
    ['two addresses', graded('strong', { address, more: ['https://example.com/codes'] })],
    ['an address and a package', graded('strong', { address, package: pack, path })],
    ['a package and a repository', graded('strong', { package: pack, repository, path })],
    ['one source of a good reference', graded('good', { address })],
  ],
})
