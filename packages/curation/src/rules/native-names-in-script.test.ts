import type { AuthoredRecord } from '@nkidp/schema'
import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { nativeNamesInScript } from './native-names-in-script.ts'

type Language = NonNullable<AuthoredRecord<'concepts'>['nativeNames']>[number]['language']

const findingsOfNames = (...names: readonly (readonly [name: string, language: Language])[]) =>
  findingsOf(nativeNamesInScript, (drafts) => {
    draft(drafts, 'concepts', 'lamp-oil').nativeNames = names.map(([name, language]) => ({
      name,
      language,
      reference: 'coast-codes',
    }))
  })

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
] as const)('%s as a name in %s is a finding', (name, language) => {
  expect(findingsOfNames([name, language])).toMatchObject([
    {
      record: 'lamp-oil',
      field: 'nativeNames[0].name',
      received: `"${name}"`,
      expected: `the script of ${language}`,
    },
  ])
})

test('a second name in one language is a finding', () => {
  expect(findingsOfNames(['灯油', 'zh-Hans'], ['등유', 'ko'], ['煤油', 'zh-Hans'])).toMatchObject([
    {
      record: 'lamp-oil',
      field: 'nativeNames[2]',
      received: 'a second name in zh-Hans',
      expected: 'one for each language',
    },
  ])
})

test.each([
  [
    [
      ['约翰·灯油', 'zh-Hans'],
      ['燈油', 'zh-Hant'],
      ['램프 등유', 'ko'],
      ['燈油', 'ko-Hani'],
    ],
  ],
  [
    [
      ['19世纪', 'zh-Hans'],
      ['6·25 전쟁', 'ko'],
    ],
  ],
] as const)(
  'one name in each language, in its script, with its digits and dots, is none',
  (names) => {
    expect(findingsOfNames(...names)).toEqual([])
  },
)
