import { freeze } from './json/freeze.ts'

/** A closed list of words: for each, a label for people and what it means here. */
export type Vocabulary = Readonly<
  Record<string, { readonly label: string; readonly description: string }>
>

const vocabulary = <const V extends Vocabulary>(words: V): V => freeze(words)

/** The words of an event’s `kind`. */
export const eventKinds = /* @__PURE__ */ vocabulary({
  'panel-discussion': {
    label: 'Panel discussion',
    description:
      'A discussion among several speakers, with a moderator. The label is the editors’; the report speaks of an event and a discussion.',
  },
})

/** The words of a speaker’s `role`. */
export const speakerRoles = /* @__PURE__ */ vocabulary({
  moderator: { label: 'Moderator', description: 'The report says that this person moderated.' },
  discussant: { label: 'Discussant', description: 'The report calls this person a discussant.' },
  speaker: { label: 'Speaker', description: 'The report gives remarks and no other role.' },
  'not-stated': {
    label: 'Not stated',
    description: 'Billed; the report mentions no part in the discussion.',
  },
})

/** The words of `nameParts.order` of a person. */
export const nameOrders = /* @__PURE__ */ vocabulary({
  'family-first': {
    label: 'Family name first',
    description: 'Written with the family name before the given name, as in Mao Zedong.',
  },
  'given-first': {
    label: 'Given name first',
    description: 'Written with the given name before the family name, as in James Person.',
  },
})

/** The words of `language` of a native name: language and script after BCP 47. */
export const nameLanguages = /* @__PURE__ */ vocabulary({
  'zh-Hans': { label: 'Chinese, simplified', description: 'Chinese in simplified characters.' },
  'zh-Hant': { label: 'Chinese, traditional', description: 'Chinese in traditional characters.' },
  ko: { label: 'Korean', description: 'Korean in its own alphabet.' },
  'ko-Hani': {
    label: 'Korean, in Chinese characters',
    description: 'Korean written in Chinese characters.',
  },
})

/** The words of `match` of an identifier. */
export const identifierMatches = /* @__PURE__ */ vocabulary({
  close: {
    label: 'Close',
    description:
      'What the identifier stands for is wider or narrower than the subject of the record, or a different selection of the same events.',
  },
})

/** The words of `status` of a person’s office. */
export const officeStatuses = /* @__PURE__ */ vocabulary({
  held: { label: 'Held', description: 'Held at the time given.' },
  former: {
    label: 'Formerly held',
    description: 'Held at some time before the time given; the report does not say when.',
  },
})

/** The words of an organization’s `kind`. */
export const organizationKinds = /* @__PURE__ */ vocabulary({
  'think-tank': { label: 'Think tank', description: 'A research institution.' },
  program: {
    label: 'Program',
    description: 'A program, project, center or institute within a larger institution.',
  },
  party: { label: 'Party', description: 'A political party.' },
  army: { label: 'Army', description: 'An armed force.' },
  movement: { label: 'Movement', description: 'A political movement.' },
  group: {
    label: 'Group',
    description: 'People whom the report treats as one body, such as a leadership or an elite.',
  },
  forum: { label: 'Forum', description: 'A series of talks.' },
  archive: { label: 'Archive', description: 'A holder of documents.' },
})

/** The words of a state’s `kind`. */
export const stateKinds = /* @__PURE__ */ vocabulary({
  modern: {
    label: 'Modern polity',
    description: 'A polity that existed after 1945.',
  },
  premodern: {
    label: 'Premodern polity',
    description: 'An earlier polity. It has its own record, apart from the modern states.',
  },
})

/** The words of a place’s `kind`. */
export const placeKinds = /* @__PURE__ */ vocabulary({
  city: {
    label: 'City',
    description: 'A city.',
  },
  border: { label: 'Border', description: 'A line between two states, with the land along it.' },
  square: { label: 'Square', description: 'A square within a city.' },
  region: { label: 'Region', description: 'A region, peninsula or part of the world.' },
})

/** The words of a document’s `kind`. */
export const documentKinds = /* @__PURE__ */ vocabulary({
  'document-reader': {
    label: 'Document reader',
    description: 'A published collection of archival documents in translation.',
  },
  telegram: {
    label: 'Telegram or cable',
    description: 'A message sent by wire, in cipher or in plain text.',
  },
  letter: { label: 'Letter', description: 'A letter from one person, office or group to another.' },
  'record-of-conversation': {
    label: 'Record of a conversation',
    description: 'Minutes, notes or a journal entry of a talk or a meeting.',
  },
  report: {
    label: 'Report',
    description: 'A report, note or paper of an embassy, a ministry or a party.',
  },
  agreement: {
    label: 'Agreement',
    description: 'An agreement between states or parties, or the draft of one.',
  },
  newsletter: { label: 'Newsletter', description: 'A printed sheet of a movement.' },
})

/** The words of `kind` of a document’s relation to an entry. */
export const documentRelationKinds = /* @__PURE__ */ vocabulary({
  contemporaneous: {
    label: 'Contemporaneous',
    description: 'Made during the event by those who took part in it.',
  },
  reports: { label: 'Reports', description: 'Made about the event by others, or afterwards.' },
  background: { label: 'Background', description: 'Relevant to the event without reporting it.' },
})

/** The words of a chronology entry’s `kind`. */
export const chronologyKinds = /* @__PURE__ */ vocabulary({
  incident: {
    label: 'Incident',
    description: 'Something that happened at one time; its date bounds that moment.',
  },
  series: {
    label: 'Series',
    description: 'Repeated acts; its date bounds them and is not their extent.',
  },
  process: {
    label: 'Process',
    description: 'Something that continued and changed; its date is its extent.',
  },
  period: { label: 'Period', description: 'A named stretch of time; its date is its extent.' },
  condition: {
    label: 'Condition',
    description:
      'A state of affairs, or a state of mind that the report asserts as fact; its date is its extent.',
  },
})

/** The words of `role` of an entry’s place. */
export const placeRoles = /* @__PURE__ */ vocabulary({
  where: { label: 'Where', description: 'The event happened there.' },
  about: {
    label: 'About',
    description: 'The event concerns the place and did not necessarily happen there.',
  },
})

/** The words of `role` of an entry’s actor. */
export const actorRoles = /* @__PURE__ */ vocabulary({
  initiator: { label: 'Initiator', description: 'Acts. In event data: the source of the act.' },
  target: { label: 'Target', description: 'Is acted upon. In event data: the target of the act.' },
  participant: {
    label: 'Participant',
    description: 'Takes part; nobody is said to act upon another.',
  },
  affected: { label: 'Affected', description: 'Is affected without being the target of the act.' },
  concerned: { label: 'Concerned', description: 'Is what the event is about, without acting.' },
  host: { label: 'Host', description: 'Hosts the event.' },
})

/** The words of `status` of a coding. */
export const codingStatuses = /* @__PURE__ */ vocabulary({
  coded: { label: 'Coded', description: 'The act has a CAMEO code.' },
  uncodable: {
    label: 'Uncodable',
    description:
      'An act of one actor toward another that no CAMEO code describes. The nearest code is not used instead.',
  },
  excluded: {
    label: 'Excluded',
    description:
      'No act of one actor toward another is described: a condition, an attitude, an intention, a matter within one state.',
  },
})

/** The words of an entry’s `themes`. */
export const themes = /* @__PURE__ */ vocabulary({
  'alliance-and-relations': {
    label: 'Alliance and relations',
    description:
      'The alliance between China and North Korea: its closeness, its tension, its changes.',
  },
  'order-and-hierarchy': {
    label: 'Order and hierarchy',
    description: 'The Sino-centric order, sovereignty, rank, who leads and who follows.',
  },
  'war-and-command': {
    label: 'War and command',
    description: 'The Korean War, armed force, and who commands it.',
  },
  'party-and-ideology': {
    label: 'Party and ideology',
    description: 'Parties, doctrine, the Cultural Revolution.',
  },
  'great-power-diplomacy': {
    label: 'Great-power diplomacy',
    description: 'The United States, the Soviet Union, and the dealings among the powers.',
  },
  'economy-and-reform': {
    label: 'Economy and reform',
    description: 'Economic models, reform, development, investment.',
  },
  'security-and-mediation': {
    label: 'Security and mediation',
    description: 'Missiles, nuclear devices, the Six-Party Talks, and leverage over them.',
  },
})

/** The words of `kind` of an entry’s relation. */
export const relationKinds = /* @__PURE__ */ vocabulary({
  'part-of': { label: 'Part of', description: 'This entry belongs to the other, larger one.' },
  'leads-to': {
    label: 'Leads to',
    description: 'According to the report, this entry is a cause of the other.',
  },
  'responds-to': {
    label: 'Responds to',
    description: 'According to the report, this entry is an answer to the other.',
  },
  after: {
    label: 'After',
    description: 'This entry is later than the other. No cause is implied.',
  },
  'possibly-same': {
    label: 'Possibly the same',
    description:
      'The two entries may be one event, told by different people; the report does not identify them.',
  },
})

/** The words of a claim’s `voice`. */
export const voices = /* @__PURE__ */ vocabulary({
  speaker: {
    label: 'Speaker',
    description: 'A speaker in the discussion, according to the report.',
  },
  drafter: {
    label: 'The report itself',
    description: 'The report says it in its own voice and attributes it to no speaker.',
  },
})

/** The words of a claim’s `attribution`. */
export const attributions = /* @__PURE__ */ vocabulary({
  explicit: { label: 'Explicit', description: 'The report names the speaker in that sentence.' },
  contextual: {
    label: 'Contextual',
    description:
      'The report does not name the speaker in that sentence; the attribution follows from the passage.',
  },
})

/**
 * The words of a claim’s `stance.mode`: how the content is presented inside the statement. The statement itself is what the
 * report asserts or attributes, so that a perception is asserted to have been had.
 */
export const stanceModes = /* @__PURE__ */ vocabulary({
  asserted: {
    label: 'Asserted',
    description: 'Presented as fact, as in “The two states share a border.”',
  },
  interpreted: {
    label: 'Interpreted',
    description:
      'Presented as a reading or an explanation, as in “Distrust lies at the root of the alliance.”',
  },
  evaluated: {
    label: 'Evaluated',
    description:
      'Presented as a judgment of worth, weight or success, as in “The policy was a failure.”',
  },
  perceived: {
    label: 'Perceived',
    description: 'Presented as what someone saw or felt, as in “The leadership felt vindicated.”',
  },
  expected: {
    label: 'Expected',
    description:
      'Presented as what someone expected or feared, as in “Beijing fears an influx of refugees.”',
  },
  intended: {
    label: 'Intended',
    description:
      'Presented as what someone wanted or attempted, as in “China tried to influence its neighbor.”',
  },
  conditional: {
    label: 'Conditional',
    description:
      'Presented as what would follow from something else, as in “A collapse would harm both.”',
  },
  reported: {
    label: 'Reported',
    description:
      'Presented as what others say, as in “Most regard the war as proof of solidarity.”',
  },
})

/** The words of a quotation’s `kind`. */
export const quotationKinds = /* @__PURE__ */ vocabulary({
  'attributed-words': {
    label: 'Attributed words',
    description: 'Words that the report attributes to someone.',
  },
  term: { label: 'Term', description: 'A set term.' },
  gloss: { label: 'Gloss', description: 'A translation or explanation of a term.' },
  distancing: {
    label: 'Distancing',
    description: 'Quotation marks by which the report distances itself from the word.',
  },
})

/** The words of a quotation’s `saidBy.certainty`. */
export const certainties = /* @__PURE__ */ vocabulary({
  certain: { label: 'Certain', description: 'The report says so.' },
  probable: { label: 'Probable', description: 'The most natural reading of the report.' },
  possible: { label: 'Possible', description: 'One reading among others.' },
})

/** The words of a date’s `precision`, from fine to coarse. */
export const datePrecisions = /* @__PURE__ */ vocabulary({
  day: { label: 'Day', description: 'Known to the day.' },
  month: { label: 'Month', description: 'Known to the month.' },
  year: { label: 'Year', description: 'Known to the year.' },
  decade: { label: 'Decade', description: 'Known to the decade.' },
  century: { label: 'Century', description: 'Known to the century.' },
  none: { label: 'None', description: 'No calendar date is given.' },
})

/** The words of the `basis` of a date, of a relation, or of the link from a claim to an entry. */
export const bases = /* @__PURE__ */ vocabulary({
  stated: { label: 'Stated', description: 'The sentence itself says so.' },
  contextual: { label: 'Contextual', description: 'It follows from the passage.' },
  inferred: { label: 'Inferred', description: 'The editors supply it.' },
})

/** The words of `qualifier` of a duration. */
export const durationQualifiers = /* @__PURE__ */ vocabulary({
  exactly: { label: 'Exactly', description: 'The length is given without a qualifier.' },
  about: { label: 'About', description: 'Around this length.' },
  nearly: { label: 'Nearly', description: 'A little less than this length.' },
})

/** The words of `kind` of a part of a source that no record cites. */
export const uncitedKinds = /* @__PURE__ */ vocabulary({
  navigation: { label: 'Navigation', description: 'A control of the web page.' },
  label: {
    label: 'Label',
    description: 'A heading that names what follows and states nothing itself.',
  },
  notice: { label: 'Notice', description: 'A message to visitors.' },
  'repeated-heading': {
    label: 'Repeated heading',
    description:
      'A heading whose words also occur elsewhere in the report, so that they identify no span; what it states is recorded with the evidence around it.',
  },
})

/** The words of a reference’s `grade`. */
export const referenceGrades = /* @__PURE__ */ vocabulary({
  official: {
    label: 'Official',
    description: 'Published by a government or an international body.',
  },
  primary: { label: 'Primary', description: 'The document itself.' },
  'primary-listing': {
    label: 'Primary, from a listing',
    description: 'An archive’s listing of the document.',
  },
  strong: { label: 'Strong', description: 'Several independent sources, each listed, agree.' },
  good: { label: 'Good', description: 'One sound scholarly or institutional source.' },
  secondary: {
    label: 'Secondary',
    description:
      'An encyclopedia, a wiki, or a site of unknown reliability. It supports a year or a note, never a day.',
  },
})

/** The words of a redirect’s `kind`. */
export const redirectKinds = /* @__PURE__ */ vocabulary({
  moved: { label: 'Moved', description: 'The record has a new id.' },
  split: { label: 'Split', description: 'The record became several.' },
  withdrawn: { label: 'Withdrawn', description: 'The record was withdrawn without a replacement.' },
})
