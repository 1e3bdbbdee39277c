import { codingCaveat } from '@nkidp/sino-dprk-data'

/** A day as a number that sorts, years before 1 included: 19690315, and -1069899 for -0107-01-01. */
const dayNumber = (day: string): string =>
  `CAST(substr(${day}, 1, length(${day}) - 6) AS INTEGER) * 10000 + CAST(substr(${day}, -5, 2) AS INTEGER) * 100 + CAST(substr(${day}, -2) AS INTEGER)`

const party = (name: string, side: string): string => `
  c.${side} AS ${name}, ${name}.label AS ${name}_name, ${name}.type AS ${name}_type, c.${side}_state AS ${name}_state, c.${side}_country AS ${name}_country,
  coalesce(${name}_s.identifiers_iso3166_alpha3, ${name}_c.identifiers_iso3166_alpha3) AS ${name}_iso3,
  ${name}_s.identifiers_cow_value AS ${name}_cow, ${name}_s.identifiers_gleditsch_ward_value AS ${name}_gw`

const partyTables = (name: string, side: string): string => `
LEFT JOIN records ${name} ON ${name}.id = c.${side}
LEFT JOIN states ${name}_s ON ${name}_s.id = c.${side}_state
LEFT JOIN states ${name}_c ON ${name}_c.id = c.${side}_country`

const ofTellers = (value: string): string =>
  `(SELECT group_concat(${value}, ';') FROM (SELECT * FROM chronology_tellers t WHERE t.id = e.id ORDER BY t.position))`

/** Answers to the usual questions. */
export const views = [
  `CREATE VIEW who_tells_what AS
-- For each entry, the claims that tell it, and whose they are.
SELECT e.id AS entry, e.title, e.date_edtf, c.id AS claim, c.statement, c.voice, c.speaker, p.name AS speaker_name, c.attribution, c.stance_mode, c.stance_holder
FROM claims_chronology t
JOIN chronology e ON e.id = t.value
JOIN claims c ON c.id = t.id
LEFT JOIN people p ON p.id = c.speaker
ORDER BY e.rowid, c.rowid`,

  `CREATE VIEW claims_by_speaker AS
-- Every claim under the name of who asserts it; those of the page in its own voice, without a name, at the end.
SELECT p.name AS speaker_name, c.speaker, c.id AS claim, c.statement, c.attribution, c.stance_mode, c.period_edtf
FROM claims c
LEFT JOIN people p ON p.id = c.speaker
ORDER BY p.name IS NULL, p.name, c.rowid`,

  `CREATE VIEW entries_in_time AS
-- The days of each entry as numbers: an entry may have gone on between the days A and B where
-- first_day IS NOT NULL OR last_day IS NOT NULL, coalesce(first_day <= B, 1) and coalesce(last_day >= A, 1).
SELECT id AS entry, title, kind, date_edtf, date_verbatim, ${dayNumber('date_earliest')} AS first_day, ${dayNumber('date_latest')} AS last_day, date_precision, date_basis
FROM chronology
ORDER BY rowid`,

  `CREATE VIEW events AS
-- ${codingCaveat}
SELECT e.id AS entry, c.position AS coding, c.status, e.title, e.kind,
  e.date_earliest AS date_min, e.date_latest AS date_max, e.date_precision AS precision, e.date_basis AS basis, e.date_reference, e.date_edtf, e.date_verbatim,
  e.date_told_earliest AS told_min, e.date_told_latest AS told_max, e.date_told_precision AS told_precision, e.date_told_basis AS told_basis, e.date_told_edtf AS told_edtf,
  e.date_duration_iso AS duration, e.date_duration_qualifier AS duration_qualifier,${party('actor1', 'source')},${party('actor2', 'target')},
  c.cameo, k.label AS cameo_label, c.goldstein, c.plover, c.arguable, c.reason, c.reference AS code_list,
  ${ofTellers('coalesce(speaker, voice)')} AS tellers,
  ${ofTellers('coalesce(attribution, voice)')} AS attribution,
  (SELECT group_concat(text, ' / ') FROM (SELECT text FROM chronology_notes WHERE id = e.id ORDER BY position)) AS notes
FROM chronology e
JOIN chronology_codings c ON c.id = e.id${partyTables('actor1', 'source')}${partyTables('actor2', 'target')}
LEFT JOIN cameo_codes k ON k.code = c.cameo
ORDER BY e.rowid, c.position`,
]
