/** A closed list of words: for each, a label for people and what it means here. */
export type Vocabulary = Readonly<
  Record<string, { readonly label: string; readonly description: string }>
>

/** The words of an event’s `kind`. */
export const eventKinds = {
  'panel-discussion': {
    label: 'Panel discussion',
    description: 'Several speakers before an audience, with a moderator.',
  },
} as const satisfies Vocabulary

/** The words of a speaker’s `role`. */
export const speakerRoles = {
  moderator: { label: 'Moderator', description: 'The page says that this person moderated.' },
  discussant: { label: 'Discussant', description: 'The page calls this person a discussant.' },
  speaker: { label: 'Speaker', description: 'The page reports remarks and gives no other part.' },
  'not-stated': {
    label: 'Not stated',
    description: 'Billed; the page tells of no part taken in the discussion.',
  },
} as const satisfies Vocabulary

/** The words of `nameParts.order` of a person. */
export const nameOrders = {
  'family-first': {
    label: 'Family name first',
    description: 'Written with the family name before the given name, as in Mao Zedong.',
  },
  'given-first': {
    label: 'Given name first',
    description: 'Written with the given name before the family name, as in James Person.',
  },
} as const satisfies Vocabulary

/** The words of `language` of a native name: language and script after BCP 47. */
export const nameLanguages = {
  'zh-Hans': { label: 'Chinese, simplified', description: 'Chinese in simplified characters.' },
  'zh-Hant': { label: 'Chinese, traditional', description: 'Chinese in traditional characters.' },
  ko: { label: 'Korean', description: 'Korean in its own alphabet.' },
  'ko-Hani': {
    label: 'Korean, in Chinese characters',
    description: 'Korean written in Chinese characters.',
  },
} as const satisfies Vocabulary

/** The words of `match` of an identifier. */
export const identifierMatches = {
  close: {
    label: 'Close',
    description:
      'What it identifies is not quite what the record is about: wider, narrower, or another cut through the same events.',
  },
} as const satisfies Vocabulary

/** The words of `status` of a person’s office. */
export const officeStatuses = {
  held: { label: 'Held', description: 'Held at the time that the page speaks of.' },
  former: {
    label: 'Formerly held',
    description: 'Held at some time before, which the page does not give.',
  },
} as const satisfies Vocabulary

/** The words of an organization’s `kind`. */
export const organizationKinds = {
  'think-tank': { label: 'Think tank', description: 'A research institution of its own.' },
  program: {
    label: 'Program',
    description: 'A program, project, center or institute inside such an institution.',
  },
  party: { label: 'Party', description: 'A political party.' },
  army: { label: 'Army', description: 'An armed force.' },
  movement: { label: 'Movement', description: 'A political movement.' },
  group: {
    label: 'Group',
    description: 'People whom the page speaks of as one, such as a leadership or an elite.',
  },
  forum: { label: 'Forum', description: 'A standing round of talks.' },
  archive: { label: 'Archive', description: 'A holder of documents.' },
} as const satisfies Vocabulary

/** The words of a state’s `kind`. */
export const stateKinds = {
  modern: { label: 'Modern polity', description: 'A polity of the time after 1945.' },
  premodern: {
    label: 'Premodern polity',
    description: 'A polity of the time before the modern states, kept as a record of its own.',
  },
} as const satisfies Vocabulary

/** The words of a place’s `kind`. */
export const placeKinds = {
  city: {
    label: 'City',
    description: 'A city to which someone goes, or in which something happens.',
  },
  border: { label: 'Border', description: 'A line between two states, with the land along it.' },
  square: { label: 'Square', description: 'A square within a city.' },
  region: { label: 'Region', description: 'A region, peninsula or part of the world.' },
} as const satisfies Vocabulary

/** The words of a document’s `kind`. */
export const documentKinds = {
  'document-reader': {
    label: 'Document reader',
    description: 'A published collection of archival documents in translation.',
  },
  telegram: {
    label: 'Telegram or cable',
    description: 'A message sent by wire, ciphered or plain.',
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
} as const satisfies Vocabulary

/** The words of `kind` of a document’s relation to an entry. */
export const documentRelationKinds = {
  contemporaneous: {
    label: 'Contemporaneous',
    description: 'Made in the course of what the entry tells, by those who had a part in it.',
  },
  reports: { label: 'Reports', description: 'Made about it by others, or afterwards.' },
  background: { label: 'Background', description: 'Bears on it without telling of it.' },
} as const satisfies Vocabulary

/** The words of a chronology entry’s `kind`. */
export const chronologyKinds = {
  incident: {
    label: 'Incident',
    description: 'Something that happened at one time; its date bounds that one moment.',
  },
  process: {
    label: 'Process',
    description: 'Something that went on and changed; its date is its extent.',
  },
  period: { label: 'Period', description: 'A named stretch of time; its date is its extent.' },
  condition: {
    label: 'Condition',
    description: 'A state of affairs or a mood that lasted; its date is its extent.',
  },
} as const satisfies Vocabulary

/** The words of `role` of an entry’s actor. */
export const actorRoles = {
  initiator: { label: 'Initiator', description: 'Acts. In event data: the source of the act.' },
  target: { label: 'Target', description: 'Is acted upon. In event data: the target of the act.' },
  participant: {
    label: 'Participant',
    description: 'Takes part, with no one told to act upon another.',
  },
  affected: { label: 'Affected', description: 'Is touched by it without being its target.' },
  concerned: { label: 'Concerned', description: 'Is what it is about.' },
  host: { label: 'Host', description: 'Hosts it.' },
} as const satisfies Vocabulary

/** The words of `status` of a coding. */
export const codingStatuses = {
  coded: { label: 'Coded', description: 'The act has a CAMEO code.' },
  uncodable: {
    label: 'Uncodable',
    description:
      'An act for which the list at hand has no code; the nearest one is not taken in its place.',
  },
  excluded: {
    label: 'Excluded',
    description:
      'No act of one state, or of its people, toward another: a condition, a mood, a matter within one state.',
  },
} as const satisfies Vocabulary

/** The words of an entry’s `themes`. */
export const themes = {
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
} as const satisfies Vocabulary

/** The words of `kind` of an entry’s relation. */
export const relationKinds = {
  'part-of': { label: 'Part of', description: 'Belongs to the larger entry.' },
  'leads-to': { label: 'Leads to', description: 'The telling makes this a cause of the other.' },
  'responds-to': {
    label: 'Responds to',
    description: 'The telling makes this an answer to the other.',
  },
  after: { label: 'After', description: 'Comes later in time; no cause is told.' },
} as const satisfies Vocabulary

/** The words of a claim’s `voice`. */
export const voices = {
  speaker: { label: 'Speaker', description: 'A speaker at the panel, as the page reports it.' },
  drafter: {
    label: 'Drafter',
    description: 'The page in its own voice, with no speaker behind the statement.',
  },
} as const satisfies Vocabulary

/** The words of a claim’s `attribution`. */
export const attributions = {
  explicit: { label: 'Explicit', description: 'The page names the speaker in that sentence.' },
  contextual: {
    label: 'Contextual',
    description:
      'The page does not name the speaker in that sentence; it follows from the passage.',
  },
} as const satisfies Vocabulary

/** The words of a claim’s `stance.mode`. */
export const stanceModes = {
  asserted: { label: 'Asserted', description: 'Told as fact.' },
  perceived: { label: 'Perceived', description: 'How someone saw or felt it.' },
  expected: { label: 'Expected', description: 'What someone expected or feared.' },
  intended: { label: 'Intended', description: 'What someone wanted to bring about.' },
  evaluated: { label: 'Evaluated', description: 'A judgment of worth, weight or success.' },
  conditional: {
    label: 'Conditional',
    description: 'What would follow if something else came about.',
  },
  reported: {
    label: 'Reported',
    description: 'Passed on as what others say, without being affirmed.',
  },
} as const satisfies Vocabulary

/** The words of a quotation’s `kind`. */
export const quotationKinds = {
  'attributed-words': {
    label: 'Attributed words',
    description: 'Words that the page gives to someone.',
  },
  term: { label: 'Term', description: 'A set term.' },
  gloss: { label: 'Gloss', description: 'A translation or explanation of a term.' },
  distancing: {
    label: 'Distancing',
    description: 'Quotation marks that keep the word at arm’s length.',
  },
} as const satisfies Vocabulary

/** The words of a quotation’s `saidBy.certainty`. */
export const certainties = {
  certain: { label: 'Certain', description: 'The page says so.' },
  probable: { label: 'Probable', description: 'The most natural reading of the page.' },
  possible: { label: 'Possible', description: 'One reading among others.' },
} as const satisfies Vocabulary

/** The words of a date’s `precision`, from fine to coarse. */
export const datePrecisions = {
  day: { label: 'Day', description: 'Known to the day.' },
  month: { label: 'Month', description: 'Known to the month.' },
  year: { label: 'Year', description: 'Known to the year.' },
  decade: { label: 'Decade', description: 'Known to the decade.' },
  century: { label: 'Century', description: 'Known to the century.' },
  none: { label: 'None', description: 'Nothing dates it.' },
} as const satisfies Vocabulary

/** The words of the `basis` of a date or of a relation. */
export const bases = {
  stated: { label: 'Stated', description: 'That sentence gives it.' },
  contextual: { label: 'Contextual', description: 'The passage gives it.' },
  inferred: { label: 'Inferred', description: 'An editor supplies it.' },
} as const satisfies Vocabulary

/** The words of `qualifier` of a duration. */
export const durationQualifiers = {
  exactly: { label: 'Exactly', description: 'The length as told, with no qualifier.' },
  about: { label: 'About', description: 'Around this length.' },
  nearly: { label: 'Nearly', description: 'A little less than this length.' },
} as const satisfies Vocabulary

/** The words of `kind` of a part of a source that no record stands on. */
export const uncitedKinds = {
  navigation: { label: 'Navigation', description: 'A control of the web page.' },
  label: {
    label: 'Label',
    description: 'A heading that names what follows and states nothing itself.',
  },
  notice: { label: 'Notice', description: 'A word to visitors.' },
  'repeated-heading': {
    label: 'Repeated heading',
    description:
      'A heading whose words stand elsewhere on the page too, so that they anchor nothing; what it states is recorded on the evidence around it.',
  },
} as const satisfies Vocabulary

/** The words of a reference’s `grade`. */
export const referenceGrades = {
  official: { label: 'Official', description: 'A government or an international body.' },
  primary: { label: 'Primary', description: 'The document itself.' },
  'primary-listing': {
    label: 'Primary, from a listing',
    description: 'An archive’s listing of the document.',
  },
  strong: { label: 'Strong', description: 'Several independent data sets agree.' },
  good: { label: 'Good', description: 'One sound scholarly or institutional source.' },
  secondary: {
    label: 'Secondary',
    description: 'A source at second hand: it supports a year, never a day.',
  },
} as const satisfies Vocabulary

/** The words of a redirect’s `kind`. */
export const redirectKinds = {
  moved: { label: 'Moved', description: 'The record has a new id.' },
  split: { label: 'Split', description: 'The record became several.' },
  withdrawn: { label: 'Withdrawn', description: 'The record is gone.' },
} as const satisfies Vocabulary
