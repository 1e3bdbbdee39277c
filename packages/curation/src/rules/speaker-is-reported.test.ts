import { edit, edits, testRule } from '../testing/index.ts'
import { speakerIsReported } from './speaker-is-reported.ts'

testRule(speakerIsReported, {
  rejects: [
    [
      'a claim by someone without reported remarks, and a reported speaker without a claim',
      edits(
        edit('claims', 'berg-on-oil', { speaker: 'olav-dahl' }),
        edit('claims', 'berg-on-the-strike', { speaker: 'olav-dahl' }),
      ),
      'berg-on-oil speaker',
      'berg-on-the-strike speaker',
      'speaker-ada-berg reportsRemarks',
    ],
  ],
})
