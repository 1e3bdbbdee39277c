import { added, reportWords, refTo, word } from './fields.ts'
import { identifierMatches, nameLanguages } from './vocabularies.ts'
import { z } from './zod.ts'

const reference = refTo('references').describe('The reference that it comes from.')

export const nativeNames = added(
  z
    .array(
      z.strictObject({
        name: reportWords.describe('The name in its own script.'),
        language: word(nameLanguages).describe('Language and script, after BCP 47.'),
        reference,
      }),
    )
    .min(1)
    .optional(),
  'The name in its own script.',
)

const degrees = (limit: number) => z.number().min(-limit).max(limit)

export const coordinates = added(
  z
    .strictObject({
      latitude: degrees(90).describe('Degrees north.'),
      longitude: degrees(180).describe('Degrees east.'),
      reference,
    })
    .optional(),
  'A point in it: WGS 84, decimal degrees.',
)

export const boundingBox = added(
  z
    .strictObject({
      west: degrees(180).describe('Degrees east of its western edge.'),
      south: degrees(90).describe('Degrees north of its southern edge.'),
      east: degrees(180).describe('Degrees east of its eastern edge.'),
      north: degrees(90).describe('Degrees north of its northern edge.'),
      reference,
    })
    .optional(),
  'A box around it: WGS 84, decimal degrees. It does not cross the antimeridian.',
)

const identifier = (value: RegExp, expected: string) =>
  z.strictObject({
    value: z.string().max(80).regex(value, expected).describe(`The identifier: ${expected}.`),
    reference,
  })

const codeOf = (pattern: RegExp, expected: string) =>
  z.string().regex(pattern, expected).describe(`The code: ${expected}.`)

const systemNumber = z.strictObject({
  value: z.int().min(1).max(999).describe('The number.'),
  since: z.int().optional().describe('The first year of its membership in the list.'),
  reference,
})

const listNumber = z.strictObject({ value: z.int().min(1).describe('The number.'), reference })

const schemes = {
  wikidata: identifier(/^Q[1-9]\d*$/, 'a Wikidata item, as in Q148')
    .extend({
      match: word(identifierMatches)
        .optional()
        .describe('Present if the item is not quite what the record is about.'),
    })
    .optional()
    .describe('The Wikidata item.'),
  geonames: identifier(/^[1-9]\d*$/, 'a number of GeoNames, as text')
    .optional()
    .describe('The number in GeoNames.'),
  ror: identifier(
    /^https:\/\/ror\.org\/0[a-hj-km-np-tv-z0-9]{6}\d\d$/,
    'an address of the Research Organization Registry',
  )
    .optional()
    .describe('The address in the Research Organization Registry (ROR).'),
  partyFacts: identifier(/^[1-9]\d*$/, 'a number of Party Facts, as text')
    .optional()
    .describe('The number in Party Facts.'),
  officeOfTheHistorian: identifier(/^[a-z]+(-[a-z]+)+$/, 'words of a-z joined by hyphens')
    .optional()
    .describe(
      'The id among the Principal Officers and Chiefs of Mission of the US Office of the Historian.',
    ),
  iso3166: z
    .strictObject({
      alpha2: codeOf(/^[A-Z]{2}$/, 'two letters A-Z'),
      alpha3: codeOf(/^[A-Z]{3}$/, 'three letters A-Z'),
      numeric: codeOf(/^\d{3}$/, 'three digits'),
      reference,
    })
    .optional()
    .describe('The country codes of ISO 3166-1.'),
  cow: systemNumber
    .optional()
    .describe('The number in the Correlates of War list of states, which begins in 1816.'),
  gleditschWard: systemNumber
    .optional()
    .describe('The number in Gleditsch and Ward’s list of states, which begins in 1816.'),
  cowWar: listNumber.optional().describe('The number in the Correlates of War list of wars.'),
  cowDispute: listNumber
    .optional()
    .describe('The number among the Militarized Interstate Disputes.'),
}

export const identifiers = <S extends keyof typeof schemes>(...names: readonly S[]) =>
  added(
    z
      .strictObject(
        Object.fromEntries(names.map((name) => [name, schemes[name]])) as Pick<typeof schemes, S>,
      )
      .optional(),
    'Its identifiers elsewhere, by scheme.',
  )
