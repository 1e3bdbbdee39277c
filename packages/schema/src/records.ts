import { z } from 'zod'
import { boundingBox, coordinates, identifiers, nativeNames } from './added.ts'
import { fieldTable } from './field-table.ts'
import type { Field } from './field-table.ts'
import { coding, codings, publishedCoding } from './coding.ts'
import { actorCollections, collectionNames, collections } from './collections.ts'
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
import type { CollectionName } from './collections.ts'
import {
  address,
  derived,
  evidenceList,
  historicalDate,
  id,
  locator,
  note,
  notes,
  ownWords,
  pageWords,
  refTo,
  sha256,
  word,
} from './fields.ts'

const head = <const C extends CollectionName>(collection: C) => ({
  id: id.describe('The permanent id, unique among all records; the name of the file.'),
  type: z.literal(collections[collection].type).describe('What kind of record this is.'),
})

/** What the panel and the page testify to stands on evidence. */
const testified = { evidence: evidenceList, notes }

/** What a record of a thing in the world stands on: the page, or a reference. */
const traced = {
  evidence: evidenceList.optional(),
  reference: refTo('references')
    .optional()
    .describe('Where the record comes from, if not from the page.'),
  notes,
}

const alsoNamed = z
  .array(pageWords)
  .min(1)
  .optional()
  .describe('Other forms of the name on the page.')

const instant = z.iso.datetime({
  offset: true,
  error: 'an instant, as in 2001-02-03T14:30:00-05:00',
})

const event = z.strictObject({
  ...head('event'),
  title: pageWords.describe('The title of the panel.'),
  kind: word(eventKinds).describe('What kind of event it was.'),
  date: historicalDate.describe('The day of the panel.'),
  start: instant.describe('When it began: an RFC 3339 instant with the offset then in force.'),
  end: instant.describe('When it ended: an RFC 3339 instant with the offset then in force.'),
  timeZone: z.string().max(60).describe('The time zone of both, as an IANA name.'),
  convener: refTo('organizations').describe('Who held the event.'),
  coSponsors: z.array(refTo('organizations')).describe('Who is named as co-sponsor.'),
  hosts: z.array(refTo('organizations')).describe('Who is listed under the heading for hosts.'),
  moderator: refTo('people').describe('Who moderated.'),
  documents: z.array(refTo('documents')).describe('Documents that informed the discussion.'),
  drafter: refTo('people').describe('Who drafted the page’s report.'),
  credited: z.array(refTo('people')).describe('Who stands in the credit line with no task stated.'),
  ...testified,
})

const speaker = z.strictObject({
  ...head('speakers'),
  name: pageWords.describe('The name as billed.'),
  person: refTo('people').describe('The person.'),
  billing: z
    .strictObject({
      position: z
        .int()
        .min(1)
        .describe('The place in the billing, from 1. The page bills by surname: it is no rank.'),
      verbatim: pageWords.describe('The affiliation in the words of the billing.'),
      organization: refTo('organizations').describe('The organization that these words name.'),
    })
    .describe('How the page bills the speaker.'),
  role: word(speakerRoles).describe('The part taken in the panel, as far as the page says.'),
  post: z
    .strictObject({
      title: pageWords.describe('The post as the body of the page gives it.'),
      organization: refTo('organizations').describe('Where it is held.'),
    })
    .optional()
    .describe('The post at the time of the panel. Absent where the page gives none.'),
  reportsRemarks: z
    .boolean()
    .describe('Whether the page reports remarks. Being billed is not having spoken.'),
  ...testified,
})

const person = z.strictObject({
  ...head('people'),
  name: pageWords.describe('The name.'),
  nameParts: z
    .strictObject({
      family: pageWords.describe('The family name.'),
      given: pageWords.describe('The given name, with initials.'),
      order: word(nameOrders).describe('Which stands first.'),
    })
    .describe('The parts of the name.'),
  alsoNamed,
  offices: z
    .array(
      z.strictObject({
        title: pageWords.describe('The office.'),
        of: refTo('organizations', 'states').describe(
          'The organization or state in which it is held.',
        ),
        status: word(officeStatuses).describe(
          'Whether it is held, or formerly held, at the time given.',
        ),
        at: historicalDate.describe(
          'The time at which the page speaks of the person so; not the term of office.',
        ),
      }),
    )
    .min(1)
    .optional()
    .describe('Offices that the page gives, apart from the posts of the speakers at the panel.'),
  identifiers: identifiers('wikidata', 'officeOfTheHistorian'),
  nativeNames,
  ...traced,
})

const organization = z.strictObject({
  ...head('organizations'),
  name: pageWords.describe('The name.'),
  abbreviations: z.array(pageWords).min(1).optional().describe('Abbreviations that the page uses.'),
  alsoNamed,
  kind: word(organizationKinds).describe('What kind of organization it is.'),
  parent: refTo('organizations').optional().describe('The organization that it is part of.'),
  state: refTo('states').optional().describe('The state that it belongs to.'),
  description: ownWords.optional().describe('What the page says of it, in our own words.'),
  identifiers: identifiers('wikidata', 'ror', 'partyFacts'),
  nativeNames,
  ...traced,
})

const state = z.strictObject({
  ...head('states'),
  name: pageWords.describe('The name.'),
  abbreviations: z.array(pageWords).min(1).optional().describe('Abbreviations that the page uses.'),
  alsoNamed: alsoNamed.describe(
    'Other names on the page, among them a capital that stands for its government.',
  ),
  kind: word(stateKinds).describe('Whether it is a modern or a premodern polity.'),
  identifiers: identifiers('iso3166', 'cow', 'gleditschWard', 'wikidata', 'geonames'),
  ...traced,
})

const place = z.strictObject({
  ...head('places'),
  name: pageWords.describe('The name.'),
  alsoNamed,
  kind: word(placeKinds).describe('What kind of place it is.'),
  states: z
    .array(refTo('states'))
    .min(1)
    .optional()
    .describe('The states in which, or between which, it lies.'),
  coordinates,
  boundingBox,
  identifiers: identifiers('wikidata', 'geonames'),
  nativeNames,
  ...traced,
})

const concept = z.strictObject({
  ...head('concepts'),
  term: pageWords.describe('The term.'),
  gloss: ownWords.describe('What it means on the page, in our own words.'),
  related: z.array(refTo('concepts')).min(1).optional().describe('Terms that it is bound up with.'),
  nativeNames,
  ...traced,
})

const document = z.strictObject({
  ...head('documents'),
  title: pageWords.describe('The title.'),
  kind: word(documentKinds).describe('What kind of document it is.'),
  series: pageWords.optional().describe('The series, with the number in it.'),
  date: historicalDate.optional().describe('When it was made or issued.'),
  periodCovered: historicalDate.optional().describe('The time that it covers.'),
  holder: refTo('organizations').optional().describe('Who holds or publishes it.'),
  address: address.optional().describe('Where it can be read.'),
  gist: ownWords
    .optional()
    .describe(
      'What it is about, in our own words, after the listing of its holder: the document itself was not read.',
    ),
  relations: z
    .array(
      z.strictObject({
        kind: word(documentRelationKinds).describe('How the two are related.'),
        entry: refTo('chronology').describe('The entry.'),
      }),
    )
    .min(1)
    .optional()
    .describe(
      'The chronology entries that it bears on. It points to them; what the page says does not rest on it.',
    ),
  ...traced,
})

const chronologyEntry = z.strictObject({
  ...head('chronology'),
  title: ownWords.describe('What happened, in a few words.'),
  summary: ownWords.describe('What is told of it, in a sentence or two.'),
  kind: word(chronologyKinds).describe(
    'Whether it is one moment, something that went on, a named time, or a state of affairs.',
  ),
  date: historicalDate.describe('When.'),
  actors: z
    .array(
      z.strictObject({
        actor: refTo(...actorCollections).describe('Who.'),
        role: word(actorRoles).describe('In what part.'),
        onBehalfOf: refTo('states').optional().describe('The state for which the actor acts.'),
      }),
    )
    .min(1)
    .describe('Who had a part in it.'),
  places: z.array(refTo('places')).min(1).optional().describe('Where.'),
  themes: z.array(word(themes)).min(1).describe('What it bears on.'),
  relations: z
    .array(
      z.strictObject({
        kind: word(relationKinds).describe('How the two are related.'),
        entry: refTo('chronology').describe('The other entry.'),
        basis: word(bases).describe('Whether the sentence, the passage or an editor relates them.'),
      }),
    )
    .min(1)
    .optional()
    .describe('How it is related to other entries.'),
  codings: codings(coding),
  identifiers: identifiers('wikidata', 'cowWar', 'cowDispute'),
  ...testified,
})

const claim = z.strictObject({
  ...head('claims'),
  statement: ownWords.describe('What is asserted, in our own words.'),
  voice: word(voices).describe(
    'Whether a speaker asserts it, as the page reports, or the page itself.',
  ),
  speaker: refTo('people').optional().describe('Who asserts it. Absent where the drafter does.'),
  attribution: word(attributions)
    .optional()
    .describe(
      'Whether the page names the speaker in that sentence. Absent where the drafter asserts it.',
    ),
  attributionNote: ownWords.optional().describe('Why the attribution is arguable.'),
  stance: z
    .strictObject({
      mode: word(stanceModes).describe(
        'Whether it is told as fact or as someone’s view, wish, fear or judgment.',
      ),
      holder: refTo(...actorCollections)
        .optional()
        .describe('Whose view, wish or fear it is, where not the speaker’s own.'),
    })
    .describe('How the statement is held.'),
  grounds: ownWords.optional().describe('What the page gives in support.'),
  about: z
    .array(refTo('people', 'organizations', 'states', 'places', 'concepts', 'documents', 'event'))
    .min(1)
    .describe('What it is about.'),
  period: historicalDate.optional().describe('The time that this telling gives, in its own words.'),
  chronology: z
    .array(refTo('chronology'))
    .min(1)
    .optional()
    .describe('The chronology entries that it tells.'),
  ...testified,
})

const quotation = z.strictObject({
  ...head('quotations'),
  text: pageWords.max(60).describe('The words within the quotation marks.'),
  kind: word(quotationKinds).describe('What the quotation marks do.'),
  saidBy: z
    .strictObject({
      actor: refTo(...actorCollections).describe('Who.'),
      certainty: word(certainties).describe('How sure it is that the words are theirs.'),
    })
    .optional()
    .describe('Whose words they are. Absent where the page does not let one tell.'),
  about: z
    .array(refTo('people', 'organizations', 'states', 'places', 'concepts'))
    .min(1)
    .describe('Whom or what the words describe.'),
  claim: refTo('claims').describe('The claim in which they are used.'),
  ...testified,
})

/** A part of a text. */
const span = z
  .strictObject({
    start: z.int().min(0).describe('Where it starts: code points from the start of the text.'),
    end: z.int().min(1).describe('Where it ends, exclusive.'),
  })
  .meta({ kind: 'wording' })

const source = z.strictObject({
  ...head('sources'),
  title: pageWords.describe('The title of the page.'),
  publisher: refTo('organizations').describe('Who publishes it.'),
  address: address.describe('Where it stood.'),
  drafter: refTo('people').describe('Who drafted it.'),
  sha256: sha256.describe('SHA-256 of the UTF-8 bytes of the text that was read.'),
  length: z.int().min(1).describe('Its length in code points.'),
  paragraphs: z
    .array(span)
    .min(1)
    .meta({ kind: 'wording' })
    .describe(
      'The paragraphs of the text, in order. The n-th of them is what the record pages call paragraph n.',
    ),
  body: span.describe(
    'The running text, read sentence by sentence. What stands before and after it is read line by line.',
  ),
  uncited: z
    .array(
      z.strictObject({
        ...locator,
        kind: word(uncitedKinds).describe('What kind of line it is.'),
        reason: ownWords.describe('Why no record stands on it.'),
      }),
    )
    .describe('The parts of the text that no record stands on, each with the reason.'),
  ...testified,
  reference: refTo('references').optional().describe('Where its address comes from.'),
})

const reference = z.strictObject({
  ...head('references'),
  what: ownWords.describe('What it supports.'),
  where: z
    .strictObject({
      address: address.optional().describe('A web address.'),
      more: z.array(address).min(1).optional().describe('Further addresses that agree.'),
      package: z.string().max(120).optional().describe('A package, with its version.'),
      repository: z.string().max(120).optional().describe('A public repository, as owner/name.'),
      commit: z
        .string()
        .regex(/^[0-9a-f]{7,40}$/, 'a commit: 7 to 40 digits 0-9 and a-f')
        .optional()
        .describe('The commit in it.'),
      path: z.string().max(300).optional().describe('The file in the package or repository.'),
      holder: pageWords.optional().describe('Who holds the document.'),
      title: pageWords.optional().describe('Its title.'),
      date: pageWords.optional().describe('Its date.'),
    })
    .describe('An address; or a package or repository with a file; or a holder, title and date.'),
  grade: word(referenceGrades).describe('What it can support, in the editors’ judgment.'),
  mappings: z
    .array(refTo('references'))
    .min(1)
    .optional()
    .describe('Where the values come from that are mapped to its codes.'),
  notes: z
    .array(note.pick({ text: true }))
    .min(1)
    .meta({ kind: 'wording' })
    .optional()
    .describe('Editors’ notes on the reference.'),
})

// A redirect leads to a record, never to another redirect.
const lasting = collectionNames.filter((name) => name !== 'redirects') as [
  CollectionName,
  ...CollectionName[],
]

const redirect = z.strictObject({
  ...head('redirects'),
  kind: word(redirectKinds).describe('What became of the record.'),
  to: z
    .array(refTo(...lasting))
    .describe(
      'The record, or for a split the records, that stand in its place; empty where it was withdrawn.',
    ),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'a version, as in 1.2.0')
    .describe('The version of the data that made the change.'),
  reason: ownWords.describe('Why.'),
})

/** The shape of a record as an editor writes it, by collection. */
export const authoredRecords = {
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
} as const satisfies Record<CollectionName, z.ZodObject>

const teller = z
  .strictObject({
    voice: word(voices).describe('A speaker, or the drafter in the page’s own voice.'),
    speaker: refTo('people').optional().describe('Which speaker. Absent for the drafter.'),
    attribution: word(attributions)
      .optional()
      .describe(
        'Explicit where the page names the speaker in a sentence of at least one of the claims; contextual where in none. Absent for the drafter.',
      ),
  })
  .meta({ id: 'Teller', description: 'Who tells an entry.' })

/**
 * The fields that are derived when the dataset is built: the other side of a relation, which is written once, on the
 * record that depends; who tells an entry; how much of a source the records cover. What is derived within a written field,
 * as within `codings`, stands with that field.
 */
export const derivedFields = {
  chronology: {
    claims: derived(z.array(refTo('claims')), 'The claims that tell it, in page order.'),
    tellers: derived(z.array(teller), 'Who tells it, in page order.'),
    documents: derived(
      z.array(
        z.strictObject({
          document: refTo('documents').describe('The document.'),
          kind: word(documentRelationKinds).describe('How the two are related.'),
        }),
      ),
      'The archival documents that bear on it, by date. They are pointers: what the page says does not rest on them.',
    ),
  },
  claims: {
    quotations: derived(z.array(refTo('quotations')), 'The quotations within it, in page order.'),
  },
  organizations: {
    members: derived(z.array(refTo('organizations')), 'The organizations that are part of it.'),
  },
  sources: {
    coverage: derived(
      z.strictObject({
        records: z.int().min(0).describe('How many records stand on it.'),
        codePoints: z
          .int()
          .min(0)
          .describe('How many of its code points lie in at least one of their spans.'),
        share: z
          .number()
          .min(0)
          .max(1)
          .describe('These as a share of its length, to four decimals.'),
        tellers: z
          .array(
            z.strictObject({
              voice: word(voices).describe('A speaker, or the drafter in the page’s own voice.'),
              speaker: refTo('people')
                .optional()
                .describe('Which speaker. Absent for the drafter.'),
              codePoints: z
                .int()
                .min(0)
                .describe(
                  'How many code points lie in at least one span of the claims in this voice.',
                ),
              share: z
                .number()
                .min(0)
                .max(1)
                .describe('These as a share of the length of the source, to four decimals.'),
            }),
          )
          .describe(
            'How much of it each one tells, in page order. A part that two of them tell counts for both.',
          ),
      }),
      'How much of the text the records stand on.',
    ),
  },
} as const satisfies Partial<Record<CollectionName, z.ZodRawShape>>

/** The shape of a record as it is published, by collection: as written, with its derived fields. */
export const records = {
  ...authoredRecords,
  chronology: chronologyEntry.extend({
    ...derivedFields.chronology,
    codings: codings(publishedCoding),
  }),
  claims: claim.extend(derivedFields.claims),
  organizations: organization.extend(derivedFields.organizations),
  sources: source.extend(derivedFields.sources),
} as const satisfies Record<CollectionName, z.ZodObject>

/** The fields of a record as an editor writes it. */
export const authoredFields = (collection: CollectionName): readonly Field[] =>
  fieldTable(authoredRecords[collection])

/** The fields of a record as it is published. */
export const publishedFields = (collection: CollectionName): readonly Field[] =>
  fieldTable(records[collection])
