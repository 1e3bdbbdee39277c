import { each, edit, testRule } from '../testing/index.ts'
import { nativeNamesInScript } from './native-names-in-script.ts'

const named = (...names: readonly (readonly [name: string, language: string])[]) =>
  edit('concepts', 'lamp-oil', {
    nativeNames: names.map(([name, language]) => ({ name, language, reference: 'coast-codes' })),
  })

testRule(nativeNamesInScript, {
  rejects: [
    ...each(
      [
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
        ['\u2f55油', 'zh-Hans'],
        ['\uf90a', 'ko-Hani'],
        ['\u1103\u1173\u11bc\u110b\u1172', 'ko'],
      ],
      ([name, language]) => [
        `${name} in ${language}`,
        named([name, language]),
        {
          at: 'lamp-oil nativeNames[0].name',
          received: `"${name}"`,
          expected: `the script of ${language}`,
        },
      ],
    ),
    [
      'a second name in a language',
      named(['灯油', 'zh-Hans'], ['등유', 'ko'], ['煤油', 'zh-Hans']),
      { at: 'lamp-oil nativeNames[2]', received: 'a second name in zh-Hans' },
    ],
  ],
  accepts: [
    [
      'a name in each language, with digits, spaces and dots',
      named(
        ['约翰·灯油19', 'zh-Hans'],
        ['燈油', 'zh-Hant'],
        ['6·25 램프 등유', 'ko'],
        ['燈油', 'ko-Hani'],
      ),
    ],
  ],
})
