/** A day as a number that sorts, years before 1 included: 19690315, and -1069899 for -0107-01-01. */
const dayNumber = (day: string): string =>
  `CAST(substr(${day}, 1, length(${day}) - 6) AS INTEGER) * 10000 + CAST(substr(${day}, -5, 2) AS INTEGER) * 100 + CAST(substr(${day}, -2) AS INTEGER)`

/** Answers to the usual questions. */
export const views = [
  `CREATE VIEW who_tells_what AS
-- For each entry, the claims that tell it: whose they are, who identifies each with the entry, and its own date.
SELECT e.id AS entry, e.title, e.date_edtf, c.id AS claim, c.statement, c.voice, c.speaker, p.name AS speaker_name, c.attribution, t.basis AS telling_basis, c.period_edtf AS telling_date, c.period_verbatim AS telling_date_verbatim, c.stance_mode, c.stance_holder
FROM claims_chronology t
JOIN chronology e ON e.id = t.entry
JOIN claims c ON c.id = t.id
LEFT JOIN people p ON p.id = c.speaker
ORDER BY e.rowid, c.rowid`,

  `CREATE VIEW claims_by_speaker AS
-- Every claim under the name of who asserts it; those of the report in its own voice, without a name, at the end.
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
]
