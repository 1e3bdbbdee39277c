import { boundingBox, coordinates, identifiers, nativeNames } from './added.ts'
import { expecting } from './expecting.ts'
import { fieldAt, fieldTable } from './field-table.ts'
import type { Path } from './json/values-at.ts'
import { coding, codings, publishedCoding } from './coding.ts'
import {
  actorCollections,
  collectionNames,
  collections,
  isCollectionName,
  type CollectionName,
} from './collections.ts'
import {
  actorRoles,
  attributions,
  bases,
  certainties,
  chronologyKinds,
  documentKinds,
  documentRelationKinds,
  eventKinds,
  nameOrders,
  officeStatuses,
  organizationKinds,
  placeKinds,
  placeRoles,
  quotationKinds,
  redirectKinds,
  referenceGrades,
  relationKinds,
  speakerRoles,
  stanceModes,
  stateKinds,
  themes,
  uncitedKinds,
  voices,
} from './vocabularies.ts'
import {
  address,
  derived,
  evidenceList,
  historicalDate,
  id,
  line,
  locator,
  note,
  notes,
  ownWords,
  reportWords,
  refTo,
  sha256,
  timeZone,
  word,
  type FieldKind,
} from './fields.ts'
import { z } from './zod.ts'

const listOf = <T extends z.ZodType>(item: T) => z.array(item).min(1)

const head = <const C extends CollectionName>(collection: C) => ({
  id: id.describe('The permanent id, unique among all records; the name of the file.'),
  type: z.literal(collections[collection].type).describe('What kind of record this is.'),
})

/** What the speakers and the report say always has evidence. */
const testified = { evidence: evidenceList, notes }

/** A thing in the world has evidence or a reference. */
const traced = {
  evidence: evidenceList.optional(),
  reference: refTo('references')
    .optional()
    .describe('The reference for the record, if it does not come from the report.'),
  notes,
}

const alsoNamed = listOf(reportWords).optional().describe('Other forms of the name in the report.')

const instant = z.iso.datetime({
  offset: true,
  error: 'an instant, as in 2001-02-03T14:30:00-05:00',
})

const event = z.strictObject({
  ...head('event'),
  title: reportWords.describe('The title of the event.'),
  kind: word(eventKinds).describe('What kind of event it was.'),
  date: historicalDate.describe('The day of the event.'),
  start: instant.describe('When it began, in RFC 3339 with the offset then in force.'),
  end: instant.describe('When it ended, in the same form.'),
  timeZone: timeZone.describe('The time zone of the start and the end, as an IANA name.'),
  convener: refTo('organizations').describe('Who held the event.'),
  coSponsors: z.array(refTo('organizations')).describe('Who is named as co-sponsor.'),
  hosts: z.array(refTo('organizations')).describe('Who is listed under “Hosted By.”'),
  moderator: refTo('people').describe('Who moderated.'),
  documents: z.array(refTo('documents')).describe('Documents that informed the discussion.'),
  drafter: refTo('people').describe('Who drafted the report.'),
  credited: z.array(refTo('people')).describe('Who is in the credit line without a stated task.'),
  ...testified,
})

const speaker = z.strictObject({
  ...head('speakers'),
  name: reportWords.describe('The name as billed.'),
  person: refTo('people').describe('The person.'),
  billing: z
    .strictObject({
      position: z
        .int()
        .min(1)
        .describe(
          'The place in the billing, from 1. The billing is in the order of surnames, not of rank.',
        ),
      verbatim: reportWords.describe('The affiliation in the words of the billing.'),
      organization: refTo('organizations').describe('The organization that the billing names.'),
    })
    .describe('How the speaker is billed.'),
  role: word(speakerRoles).describe('The role in the discussion, as far as the report says.'),
  post: z
    .strictObject({
      title: reportWords.describe('The post in the words of the report.'),
      organization: refTo('organizations').describe('The organization in which it is held.'),
    })
    .optional()
    .describe('The post at the time of the event. Absent if the report gives none.'),
  reportsRemarks: z.boolean().describe('Whether the report gives remarks by the speaker.'),
  ...testified,
})

const person = z.strictObject({
  ...head('people'),
  name: reportWords.describe('The name.'),
  nameParts: z
    .strictObject({
      family: reportWords.describe('The family name.'),
      given: reportWords.describe('The given name, with initials.'),
      order: word(nameOrders).describe('Which part comes first.'),
    })
    .describe('The parts of the name.'),
  alsoNamed,
  offices: listOf(
    z.strictObject({
      title: reportWords.describe('The office.'),
      of: refTo('organizations', 'states').describe(
        'The organization or state in which it is held.',
      ),
      postedTo: refTo('states')
        .optional()
        .describe('The state to which the holder was posted, of an office held abroad.'),
      status: word(officeStatuses).describe(
        'Whether the office was held at the time given, or had been held before.',
      ),
      at: historicalDate.describe('The time that the report speaks of; not the term of office.'),
    }),
  )
    .optional()
    .describe('Offices in the report, apart from the posts of the speakers.'),
  state: refTo('states')
    .optional()
    .describe('The state that the report connects with the person other than by an office.'),
  identifiers: identifiers('wikidata', 'officeOfTheHistorian'),
  nativeNames,
  ...traced,
})

const organization = z.strictObject({
  ...head('organizations'),
  name: reportWords.describe('The name.'),
  abbreviations: listOf(reportWords).optional().describe('Abbreviations in the report.'),
  alsoNamed,
  kind: word(organizationKinds).describe('What kind of organization it is.'),
  parent: refTo('organizations').optional().describe('The organization that it is part of.'),
  state: refTo('states').optional().describe('The state that it belongs to.'),
  description: ownWords.optional().describe('What the report says about it, in our own words.'),
  identifiers: identifiers('wikidata', 'ror', 'partyFacts'),
  nativeNames,
  ...traced,
})

const state = z.strictObject({
  ...head('states'),
  name: reportWords.describe('The name.'),
  abbreviations: listOf(reportWords).optional().describe('Abbreviations in the report.'),
  alsoNamed: alsoNamed.describe('Other names in the report, such as a capital for its government.'),
  kind: word(stateKinds).describe('Whether it is a modern or a premodern polity.'),
  identifiers: identifiers('iso3166', 'cow', 'gleditschWard', 'wikidata', 'geonames'),
  ...traced,
})

const place = z.strictObject({
  ...head('places'),
  name: reportWords.describe('The name.'),
  alsoNamed,
  kind: word(placeKinds).describe('What kind of place it is.'),
  states: listOf(refTo('states')).optional().describe('The states that it is in, or between.'),
  coordinates,
  boundingBox,
  identifiers: identifiers('wikidata', 'geonames'),
  nativeNames,
  ...traced,
})

const concept = z.strictObject({
  ...head('concepts'),
  term: reportWords.describe('The term.'),
  gloss: ownWords.describe('What the term means and how the report uses it, in our own words.'),
  related: listOf(refTo('concepts')).optional().describe('Related terms.'),
  nativeNames,
  ...traced,
})

const document = z.strictObject({
  ...head('documents'),
  title: reportWords.describe('The title.'),
  kind: word(documentKinds).describe('What kind of document it is.'),
  series: reportWords.optional().describe('The series, with the number in it.'),
  date: historicalDate.optional().describe('When it was made or issued.'),
  periodCovered: historicalDate.optional().describe('The time that it covers.'),
  holder: refTo('organizations').optional().describe('Who holds or publishes it.'),
  address: address.optional().describe('Where it can be read.'),
  people: listOf(refTo('people')).optional().describe('The people named in its title.'),
  gist: ownWords
    .optional()
    .describe(
      'What it is about, in our own words, from an archive’s listing; the document was not read.',
    ),
  relations: listOf(
    z.strictObject({
      kind: word(documentRelationKinds).describe('How the two are related.'),
      entry: refTo('chronology').describe('The entry.'),
    }),
  )
    .optional()
    .describe('The entries to which it is related. The report does not cite the document.'),
  ...traced,
})

const chronologyEntry = z.strictObject({
  ...head('chronology'),
  title: ownWords.describe('What happened, in a few words.'),
  summary: ownWords.describe('What the tellers say of it, in a sentence or two.'),
  kind: word(chronologyKinds).describe(
    'Whether it is a moment, repeated acts, a process, a named period, or a state of affairs.',
  ),
  date: historicalDate.describe('When it happened.'),
  actors: listOf(
    z.strictObject({
      actor: refTo(...actorCollections).describe('The person, organization or state.'),
      role: word(actorRoles).describe('The role of the actor.'),
      onBehalfOf: refTo('states').optional().describe('The state for which the actor acts.'),
    }),
  ).describe('Who acted, was acted upon, or is otherwise involved.'),
  places: listOf(
    z.strictObject({
      place: refTo('places').describe('The place.'),
      role: word(placeRoles).describe('Whether it happened there or concerns the place.'),
    }),
  )
    .optional()
    .describe('Where it happened, and the places that it concerns.'),
  concepts: listOf(refTo('concepts')).optional().describe('The concepts that its tellers use.'),
  themes: listOf(word(themes)).describe('The subjects that it belongs to.'),
  relations: listOf(
    z.strictObject({
      kind: word(relationKinds).describe('How the two are related.'),
      entry: refTo('chronology').describe('The other entry.'),
      basis: word(bases).describe(
        'What relates the two: the sentence, the passage, or the editors.',
      ),
    }),
  )
    .optional()
    .describe('How it is related to other entries.'),
  codings: codings(coding),
  identifiers: identifiers('wikidata', 'cowWar', 'cowDispute'),
  ...testified,
})

const claim = z.strictObject({
  ...head('claims'),
  statement: ownWords.describe('What is asserted, in our own words.'),
  voice: word(voices).describe('Whether a speaker asserts it, or the report itself.'),
  speaker: refTo('people').optional().describe('Who asserts it. Absent if the report itself does.'),
  attribution: word(attributions)
    .optional()
    .describe(
      'Whether the sentence names the speaker, or only the passage. Absent if the report itself asserts it.',
    ),
  attributionNote: ownWords.optional().describe('Why the attribution is arguable.'),
  stance: z
    .strictObject({
      mode: word(stanceModes).describe(
        'How the content is presented: as fact, perception, expectation or otherwise.',
      ),
      holder: refTo(...actorCollections)
        .optional()
        .describe(
          'Whose perception, expectation or intention it is, if not that of whoever asserts the statement.',
        ),
    })
    .describe(
      'How the content is presented inside the statement. The statement itself is what the report asserts or attributes.',
    ),
  grounds: ownWords.optional().describe('What the report gives in support.'),
  about: listOf(
    refTo('people', 'organizations', 'states', 'places', 'concepts', 'documents', 'event'),
  ).describe('What it is about.'),
  period: historicalDate
    .optional()
    .describe(
      'The date that the claim itself gives. The entries that it tells show it as this teller’s own date.',
    ),
  chronology: listOf(
    z.strictObject({
      entry: refTo('chronology').describe('The entry.'),
      basis: word(bases).describe(
        'What identifies the claim with the entry: the sentence, the passage, or the editors.',
      ),
    }),
  )
    .optional()
    .describe('The chronology entries that it tells.'),
  ...testified,
})

const quotation = z.strictObject({
  ...head('quotations'),
  text: reportWords.max(60).describe('The words within the quotation marks.'),
  kind: word(quotationKinds).describe('What the quotation marks do.'),
  saidBy: z
    .strictObject({
      actor: refTo(...actorCollections).describe('The person, organization or state.'),
      certainty: word(certainties).describe('How certain it is that the words are theirs.'),
    })
    .optional()
    .describe('Whose words they are. Absent if the report does not show it.'),
  about: listOf(refTo('people', 'organizations', 'states', 'places', 'concepts')).describe(
    'Whom or what the words describe.',
  ),
  claim: refTo('claims').describe('The claim in which they are used.'),
  ...testified,
})

const span = z
  .strictObject({
    start: z.int().min(0).describe('The start: code points from the start of the text.'),
    end: z.int().min(1).describe('Where it ends, exclusive.'),
  })
  .meta({ kind: 'wording' })

const source = z.strictObject({
  ...head('sources'),
  title: reportWords.describe('The title of the report.'),
  publisher: refTo('organizations').describe('Who publishes it.'),
  address: address.describe('Where it was published.'),
  drafter: refTo('people').describe('Who drafted it.'),
  sha256: sha256.describe('SHA-256 of the UTF-8 bytes of the text that was read.'),
  length: z.int().min(1).describe('Its length in code points.'),
  paragraphs: listOf(span)
    .meta({ kind: 'wording' })
    .describe('The paragraphs of the text, in order. The site counts them from 1.'),
  body: span.describe('The running text, read by sentences; the rest is read by lines.'),
  uncited: z
    .array(
      z.strictObject({
        ...locator,
        kind: word(uncitedKinds).describe('What kind of line it is.'),
        reason: ownWords.describe('Why no record cites it.'),
      }),
    )
    .describe('The parts of the text that no record cites, with the reason.'),
  ...testified,
  reference: refTo('references').optional().describe('Where its address comes from.'),
})

const reference = z.strictObject({
  ...head('references'),
  what: ownWords.describe('What it supports.'),
  where: z
    .strictObject({
      address: address.optional().describe('A web address.'),
      more: listOf(address)
        .optional()
        .describe('Further addresses. A note says where one differs or confirms only a part.'),
      package: line(120).optional().describe('A package, with its version.'),
      repository: z
        .string()
        .max(120)
        .regex(/^[\w.-]+\/[\w.-]+$/, 'a repository as owner/name')
        .optional()
        .describe('A public repository, as owner/name.'),
      commit: z
        .string()
        .regex(/^[0-9a-f]{7,40}$/, 'a commit: 7 to 40 digits 0-9 and a-f')
        .optional()
        .describe('The commit in it.'),
      path: line(300).optional().describe('The file in the package or repository.'),
      author: listOf(reportWords).optional().describe('Its authors, family name first.'),
      holder: reportWords.optional().describe('Who holds the document.'),
      title: reportWords.optional().describe('Its title.'),
      publisher: reportWords.optional().describe('Its publisher, or the journal that it is in.'),
      year: z
        .string()
        .regex(/^\d{4}$/, 'a year of four digits')
        .optional()
        .describe('The year in which it was published.'),
      pages: z
        .string()
        .regex(/^\d+(–\d+)?$/, 'pages, as in 12–34')
        .optional()
        .describe('Its pages.'),
      date: reportWords.optional().describe('Its date.'),
    })
    .describe('An address; or a package or repository with a file; or a holder, title and date.'),
  grade: word(referenceGrades).describe(
    'What kind of source it is, and how sound, in the editors’ judgment.',
  ),
  mappings: listOf(refTo('references'))
    .optional()
    .describe('The references for the values that are mapped to its codes.'),
  notes: listOf(note.pick({ text: true }))
    .meta({ kind: 'wording' })
    .optional()
    .describe('Editors’ notes on the reference.'),
})

// A redirect leads to a record, never to another redirect.
const redirectTargets = collectionNames.filter((name) => name !== 'redirects') as [
  CollectionName,
  ...CollectionName[],
]

const redirect = z.strictObject({
  ...head('redirects'),
  kind: word(redirectKinds).describe('What happened to the record.'),
  to: z
    .array(refTo(...redirectTargets))
    .describe('The records that replace it; empty if it was withdrawn.'),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'a version, as in 1.2.0')
    .describe('The version of the data that made the change.'),
  reason: ownWords.describe('Why the record was moved, split or withdrawn.'),
})

export const authoredRecords = Object.freeze({
  event,
  speakers: speaker,
  people: person,
  organizations: organization,
  states: state,
  places: place,
  concepts: concept,
  documents: document,
  chronology: chronologyEntry,
  claims: claim,
  quotations: quotation,
  sources: source,
  references: reference,
  redirects: redirect,
} as const satisfies Record<CollectionName, z.ZodObject>)

const whose = {
  voice: word(voices).describe('A speaker, or the report itself.'),
  speaker: refTo('people').optional().describe('Which speaker. Absent for the report itself.'),
}

const share = z
  .number()
  .min(0)
  .max(1)
  .describe('The code points as a share of the length of the source, to four decimals.')

const teller = z
  .strictObject({
    ...whose,
    attribution: word(attributions)
      .optional()
      .describe(
        'Explicit if a sentence of a claim names the speaker. Absent for the report itself.',
      ),
    basis: word(bases).describe(
      'What identifies the teller’s claims with the entry: the strongest basis among them.',
    ),
    date: historicalDate
      .nullable()
      .describe(
        'The date that the teller gives for it, in the report’s words; null if the teller gives none.',
      ),
  })
  .meta({
    id: 'Teller',
    description: 'Who tells an entry, on what basis, and with which date of their own.',
  })

/** The fields that are derived when the dataset is built, apart from those within a written field such as `codings`. */
export const derivedFields = Object.freeze({
  chronology: {
    claims: derived(
      z.array(refTo('claims')),
      'The claims that tell it, in the order of the report.',
    ),
    tellers: derived(z.array(teller), 'Who tells it, in the order of the report.'),
    documents: derived(
      z.array(
        z.strictObject({
          document: refTo('documents').describe('The document.'),
          kind: word(documentRelationKinds).describe('How the two are related.'),
        }),
      ),
      'The related archival documents, by date; the report does not cite them.',
    ),
  },
  claims: {
    quotations: derived(
      z.array(refTo('quotations')),
      'The quotations in it, in the order of the report.',
    ),
  },
  organizations: {
    members: derived(z.array(refTo('organizations')), 'The organizations that are part of it.'),
  },
  sources: {
    coverage: derived(
      z.strictObject({
        records: z.int().min(0).describe('How many records cite it.'),
        codePoints: z.int().min(0).describe('How many of its code points they cite.'),
        share,
        tellers: z
          .array(
            z.strictObject({
              ...whose,
              codePoints: z
                .int()
                .min(0)
                .describe('How many code points the claims in this voice cite.'),
              share,
            }),
          )
          .describe(
            'How much of the text each teller’s claims cite. A part that two tellers share counts for both.',
          ),
      }),
      'How much of the text the records cite.',
    ),
  },
} as const satisfies Partial<Record<CollectionName, z.ZodRawShape>>)
Object.values(derivedFields).forEach(Object.freeze)

/** The shape of a record as it is published, by collection: as written, with its derived fields. */
export const records = Object.freeze({
  ...authoredRecords,
  chronology: chronologyEntry.extend({
    ...derivedFields.chronology,
    codings: codings(publishedCoding),
  }),
  claims: claim.extend(derivedFields.claims),
  organizations: organization.extend(derivedFields.organizations),
  sources: source.extend(derivedFields.sources),
} as const satisfies Record<CollectionName, z.ZodObject>)

/**
 * The fields that an editor writes, in the order of their declaration.
 *
 * @throws TypeError for an unknown collection.
 * @function
 */
export const authoredFields = /* @__PURE__ */ expecting(
  'the name of a collection',
  isCollectionName,
  (collection: CollectionName) => fieldTable(authoredRecords[collection]),
)

/**
 * The fields as they are published, with those that are derived.
 *
 * @throws TypeError for an unknown collection.
 * @function
 */
export const publishedFields = /* @__PURE__ */ expecting(
  'the name of a collection',
  isCollectionName,
  (collection: CollectionName) => fieldTable(records[collection]),
)

/**
 * What a change of a field corrects; undefined for a field that no editor writes. A field that holds both is a fact.
 *
 * @throws TypeError for an unknown collection, and for a value that is not a path.
 * @function
 */
export const fieldKind = /* @__PURE__ */ expecting(
  'the name of a collection and a path',
  (collection, path) => isCollectionName(collection) && Array.isArray(path),
  (collection: CollectionName, path: Path): FieldKind | undefined =>
    fieldAt(authoredFields(collection), path)?.kind,
)
