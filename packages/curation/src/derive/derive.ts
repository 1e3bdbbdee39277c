import { dataset, type AuthoredRecord, type Collections } from '@nkidp/schema'
import { collectionNames, collections, type CollectionName } from '@nkidp/schema/collections'
import { chronologicalOrder, compareDays } from '@nkidp/schema/dates'
import { compareIds, evidenceOf } from '@nkidp/schema/text'
import { bases } from '@nkidp/schema/vocabularies'
import { compareSpans, lengthCovered } from '../source/span.ts'
import { filesIn, type RecordFile } from '../workspace.ts'
import { codingsOf, partiesIn } from './codings.ts'

/**
 * Published records: derived fields added, collections and fields in the order of the schema, whatever the source texts.
 *
 * @throws ZodError unless there is exactly one event.
 */
export function derive(files: readonly RecordFile[]): Collections {
  const inReport = inReportOrder(files)
  const derivers = deriversFor(inReport)
  const published = collectionNames.map((name) => {
    const deriver = derivers[name] as ((record: AuthoredRecord) => object) | undefined
    const list = inOrder(name, inReport).map(({ record }) => ({ ...record, ...deriver?.(record) }))
    return [name, name === 'event' ? list[0] : list]
  })
  return dataset.omit({ meta: true }).parse(Object.fromEntries(published))
}

type Derivers = { readonly [C in CollectionName]?: (record: AuthoredRecord<C>) => object }

function deriversFor(files: readonly RecordFile[]): Derivers {
  const recordsIn = <C extends CollectionName>(collection: C) =>
    filesIn({ files }, collection).map(({ record }) => record)
  const claims = recordsIn('claims')
  const quotations = recordsIn('quotations')
  const organizations = recordsIn('organizations')
  const documents = recordsIn('documents')
  const partyOf = partiesIn(files)
  const linkedClaims = new Map<string, LinkedClaim[]>()
  for (const claim of claims)
    for (const { entry, basis } of claim.chronology ?? [])
      linkedClaims.set(entry, [...(linkedClaims.get(entry) ?? []), { claim, basis }])
  return {
    chronology: (entry) => {
      const telling = linkedClaims.get(entry.id) ?? []
      return {
        claims: idsOf(telling.map(({ claim }) => claim)),
        tellers: tellersOf(telling),
        documents: documentsOf(entry.id, documents),
        codings: codingsOf(entry, partyOf),
      }
    },
    claims: ({ id }) => ({ quotations: idsOf(quotations.filter(({ claim }) => claim === id)) }),
    organizations: ({ id }) => ({
      members: idsOf(organizations.filter(({ parent }) => parent === id)).sort(compareIds),
    }),
    sources: (source) => ({ coverage: coverageOf(source, files) }),
  }
}

const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id)

interface LinkedClaim {
  readonly claim: AuthoredRecord<'claims'>
  readonly basis: keyof typeof bases
}

/** From the strongest to the weakest. */
const strengths = Object.keys(bases)

/**
 * Each voice of these claims once, in the order of the report: with an explicit attribution if one of the claims has it, with
 * the strongest basis, and with the date of the first claim on the strongest basis that has one.
 */
function tellersOf(linkedClaims: readonly LinkedClaim[]): object[] {
  const speakers = new Set(linkedClaims.map(({ claim }) => claim.speaker))
  return [...speakers].map((speaker) => {
    const linked = linkedClaims.filter(({ claim }) => claim.speaker === speaker)
    const byStrength = linked.toSorted(
      (a, b) => strengths.indexOf(a.basis) - strengths.indexOf(b.basis),
    )
    const isExplicit = linked.some(({ claim }) => claim.attribution === 'explicit')
    return {
      voice: linked[0]!.claim.voice,
      ...(speaker !== undefined && {
        speaker,
        attribution: isExplicit ? 'explicit' : 'contextual',
      }),
      basis: byStrength[0]!.basis,
      date: byStrength.find(({ claim }) => claim.period !== undefined)?.claim.period ?? null,
    }
  })
}

/** The documents of an entry, by date; undated ones last. */
const documentsOf = (entry: string, documents: readonly AuthoredRecord<'documents'>[]): object[] =>
  documents
    .flatMap(({ id, date, relations = [] }) =>
      relations
        .filter((relation) => relation.entry === entry)
        .map(({ kind }) => ({ document: id, kind, day: date?.earliest ?? null })),
    )
    .sort((a, b) => absentLast(compareDays)(a.day, b.day) || compareIds(a.document, b.document))
    .map(({ document, kind }) => ({ document, kind }))

/** A comparison in which what is absent is last. */
const absentLast =
  <T>(compare: (a: T, b: T) => number) =>
  (a: T | null | undefined, b: T | null | undefined): number =>
    a == null || b == null ? Number(a == null) - Number(b == null) : compare(a, b)

function coverageOf(
  { id, length }: AuthoredRecord<'sources'>,
  files: readonly RecordFile[],
): object {
  const spansOf = ({ record }: RecordFile) =>
    evidenceOf(record).filter(({ source }) => source === id)
  const covered = (by: readonly RecordFile[]) => {
    const codePoints = lengthCovered(by.flatMap(spansOf))
    return { codePoints, share: Math.round((codePoints / length) * 10_000) / 10_000 }
  }
  const citing = files.filter((file) => spansOf(file).length > 0)
  const claims = filesIn({ files: citing }, 'claims')
  const voices = new Map(claims.map(({ record }) => [record.speaker, record.voice]))
  return {
    records: citing.length,
    ...covered(citing),
    tellers: [...voices].map(([speaker, voice]) => ({
      voice,
      ...(speaker !== undefined && { speaker }),
      ...covered(claims.filter(({ record }) => record.speaker === speaker)),
    })),
  }
}

function inOrder(name: CollectionName, files: readonly RecordFile[]): RecordFile[] {
  const members: RecordFile[] = filesIn({ files }, name)
  switch (collections[name].order) {
    case 'report':
      return members
    case 'id':
      return members.sort((a, b) => compareIds(a.record.id, b.record.id))
    case 'billing':
      return filesIn({ files }, 'speakers').sort(
        (a, b) => a.record.billing.position - b.record.billing.position,
      )
    case 'chronological': {
      const entries = filesIn({ files }, 'chronology').map(({ record }) => record)
      const rank = new Map(chronologicalOrder(entries).map(({ id }, index) => [id, index]))
      return members.sort((a, b) => rank.get(a.record.id)! - rank.get(b.record.id)!)
    }
  }
}

/** Orders records by the first of their spans, then by id; those without evidence are last. */
function inReportOrder(files: readonly RecordFile[]): RecordFile[] {
  const located = files.map((file) => {
    const [span] = [...evidenceOf(file.record)].sort(comparePlaces)
    return { file, span }
  })
  return located
    .sort(
      (a, b) =>
        absentLast(comparePlaces)(a.span, b.span) || compareIds(a.file.record.id, b.file.record.id),
    )
    .map(({ file }) => file)
}

type Place = Parameters<typeof compareSpans>[0] & { readonly source: string }

const comparePlaces = (a: Place, b: Place): number =>
  compareIds(a.source, b.source) || compareSpans(a, b)
