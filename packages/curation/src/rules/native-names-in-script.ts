import { previewValue } from '@nkidp/schema/issues'
import type { Rule } from '../rule.ts'

export const nativeNamesInScript: Rule = {
  name: 'native-names-in-script',
  guarantee:
    'A native name is written in the script of its language, apart from digits, spaces and middle dots. It is normalized (NFKC). Each language occurs once in a record. Simplified and traditional characters are not distinguished.',
  *check({ files }) {
    for (const file of files) {
      const names = 'nativeNames' in file.record ? (file.record.nativeNames ?? []) : []
      for (const [index, { name, language }] of names.entries()) {
        if (!scripts[language].test(name) || name !== name.normalize('NFKC')) {
          yield {
            file,
            path: ['nativeNames', index, 'name'],
            expected: `the script of ${language}`,
            received: previewValue(name),
            fix: 'Correct the name, or its language.',
          }
        }
        if (names.findIndex((other) => other.language === language) !== index) {
          yield {
            file,
            path: ['nativeNames', index],
            expected: 'one name for each language',
            received: `a second name in ${language}`,
            fix: 'Keep the name that its reference gives.',
          }
        }
      }
    }
  },
}

const han = /^(?=.*\p{Script=Han})[\p{Script=Han}\d·]+$/u

const scripts = {
  'zh-Hans': han,
  'zh-Hant': han,
  ko: /^(?=.*\p{Script=Hangul})[\p{Script=Hangul}\d· ]+$/u,
  'ko-Hani': han,
}
