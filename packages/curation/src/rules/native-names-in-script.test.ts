import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { nativeNamesInScript } from './native-names-in-script.ts'

const findingsOfNames = (...names: readonly (readonly [name: string, language: string])[]) =>
  findingsOf(
    nativeNamesInScript,
    edit('concepts', 'lamp-oil', {
      nativeNames: names.map(([name, language]) => ({ name, language, reference: 'coast-codes' })),
    }),
  )

test.each([
  ['등유', 'zh-Hans'],
  ['등유', 'zh-Hant'],
  ['등유', 'ko-Hani'],
  ['燈油', 'ko'],
  ['dengyou', 'zh-Hans'],
  ['灯 油', 'zh-Hans'],
  ['灯油 (oil)', 'zh-Hant'],
  ['등유燈油', 'ko'],
  ['deungyu', 'ko'],
  ['6·25', 'ko'],
  ['1967', 'zh-Hans'],
  ['·', 'ko-Hani'],
] as const)('rejects %s in %s', (name, language) => {
  expect(findingsOfNames([name, language])).toMatchObject([
    {
      record: 'lamp-oil',
      field: 'nativeNames[0].name',
      received: `"${name}"`,
      expected: `the script of ${language}`,
    },
  ])
})

test('rejects a second name in a language', () => {
  expect(findingsOfNames(['灯油', 'zh-Hans'], ['등유', 'ko'], ['煤油', 'zh-Hans'])).toMatchObject([
    { record: 'lamp-oil', field: 'nativeNames[2]', received: 'a second name in zh-Hans' },
  ])
})

test('accepts a name in each language, with digits, spaces and dots', () => {
  expect(
    findingsOfNames(
      ['约翰·灯油19', 'zh-Hans'],
      ['燈油', 'zh-Hant'],
      ['6·25 램프 등유', 'ko'],
      ['燈油', 'ko-Hani'],
    ),
  ).toEqual([])
})
