import type { Rule } from '../rule.ts'
import { addedIsWellGrounded } from './added-is-well-grounded.ts'
import { attributionHolds } from './attribution-holds.ts'
import { claimVoice } from './claim-voice.ts'
import { codingIsComplete } from './coding-is-complete.ts'
import { codingNamesActors } from './coding-names-actors.ts'
import { countryCodesAgree } from './country-codes-agree.ts'
import { dateBasis } from './date-basis.ts'
import { dateBounds } from './date-bounds.ts'
import { datePrecision } from './date-precision.ts'
import { distancingMarksAreKept } from './distancing-marks-are-kept.ts'
import { documentIsRelated } from './document-is-related.ts'
import { documentsAreFew } from './documents-are-few.ts'
import { edtfExists } from './edtf-exists.ts'
import { entryIsTold } from './entry-is-told.ts'
import { eventTimes } from './event-times.ts'
import { evidenceInRange } from './evidence-in-range.ts'
import { evidenceMatches } from './evidence-matches.ts'
import { idIsFileName } from './id-is-file-name.ts'
import { idIsUnique } from './id-is-unique.ts'
import { identifiersAreUnique } from './identifiers-are-unique.ts'
import { nativeNamesInScript } from './native-names-in-script.ts'
import { noteHasBasis } from './note-has-basis.ts'
import { nothingListedTwice } from './nothing-listed-twice.ts'
import { numbersBeginIn1816 } from './numbers-begin-in-1816.ts'
import { oneEvent } from './one-event.ts'
import { ownWords } from './own-words.ts'
import { paragraphsAreRecorded } from './paragraphs-are-recorded.ts'
import { placeInItsStates } from './place-in-its-states.ts'
import { quotationInClaim } from './quotation-in-claim.ts'
import { redirectsResolve } from './redirects-resolve.ts'
import { referenceIsCitable } from './reference-is-citable.ts'
import { referenceIsUsed } from './reference-is-used.ts'
import { referencesResolve } from './references-resolve.ts'
import { relationsAcyclic } from './relations-acyclic.ts'
import { relationsFitDates } from './relations-fit-dates.ts'
import { reportIsCovered } from './report-is-covered.ts'
import { rorChecksum } from './ror-checksum.ts'
import { hasSchemaLine } from './schema-line.ts'
import { sourceIsRecorded } from './source-is-recorded.ts'
import { speakerIsReported } from './speaker-is-reported.ts'
import { statementNamesItsTime } from './statement-names-its-time.ts'
import { strongHasTwoSources } from './strong-has-two-sources.ts'
import { summaryStartsWithoutPronoun } from './summary-starts-without-pronoun.ts'
import { toldContainsTheDate } from './told-contains-the-date.ts'
import { traceable } from './traceable.ts'
import { verbatimInReport } from './verbatim-in-report.ts'

/** What the dataset guarantees, in the order in which a reader meets it. */
export const ruleGroups: readonly { readonly title: string; readonly rules: readonly Rule[] }[] = [
  {
    title: 'Identity and references',
    rules: [
      idIsFileName,
      idIsUnique,
      oneEvent,
      hasSchemaLine,
      referencesResolve,
      nothingListedTwice,
      relationsAcyclic,
      redirectsResolve,
    ],
  },
  {
    title: 'Dates',
    rules: [
      edtfExists,
      dateBounds,
      datePrecision,
      dateBasis,
      toldContainsTheDate,
      statementNamesItsTime,
      eventTimes,
      relationsFitDates,
    ],
  },
  {
    title: 'Evidence',
    rules: [
      traceable,
      sourceIsRecorded,
      paragraphsAreRecorded,
      evidenceInRange,
      evidenceMatches,
      verbatimInReport,
      reportIsCovered,
      ownWords,
    ],
  },
  {
    title: 'What is added to the report',
    rules: [
      addedIsWellGrounded,
      noteHasBasis,
      referenceIsCitable,
      strongHasTwoSources,
      referenceIsUsed,
      identifiersAreUnique,
      countryCodesAgree,
      numbersBeginIn1816,
      rorChecksum,
      nativeNamesInScript,
      placeInItsStates,
      documentIsRelated,
      documentsAreFew,
    ],
  },
  { title: 'Event codes', rules: [codingIsComplete, codingNamesActors] },
  {
    title: 'Attribution',
    rules: [
      claimVoice,
      attributionHolds,
      speakerIsReported,
      entryIsTold,
      summaryStartsWithoutPronoun,
      quotationInClaim,
      distancingMarksAreKept,
    ],
  },
]

export const rules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules)
