import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, coastDataset, dated, type Drafts } from '../testing/index.ts'

type Claim = Drafts['claims'][number]

const fromStrongest = ['stated', 'contextual', 'inferred'] as const

/** A claim of Berg, of Dahl or of the drafter that is linked to one entry. */
const claims = fc
  .array(
    fc.record({
      speaker: fc.constantFrom('ada-berg', 'olav-dahl', undefined),
      attribution: fc.constantFrom('explicit' as const, 'contextual' as const),
      basis: fc.constantFrom(...fromStrongest),
      year: fc.option(fc.constantFrom('1906', '1907', '1908'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ speaker, attribution, basis, year: edtf }, index): Claim => ({
      id: `claim-${index}`,
      type: 'claim',
      statement: 'The keepers struck.',
      voice: speaker === undefined ? 'drafter' : 'speaker',
      ...(speaker !== undefined && { speaker, attribution }),
      stance: { mode: 'asserted' },
      about: ['guild-of-keepers'],
      ...(edtf !== undefined && { period: dated(edtf, { basis: 'contextual' }) }),
      chronology: [{ entry: 'keepers-strike', basis }],
      evidence: [at('They answered with a strike in 1907')],
    })),
  )

test('a teller has the strongest basis, a date and an attribution of the claims that carry it', () => {
  fc.assert(
    fc.property(claims, (claims) => {
      const { chronology } = coastDataset('1.0.0', (drafts) => void (drafts.claims = claims))
      const { tellers = [] } = chronology.find(({ id }) => id === 'keepers-strike') ?? {}
      expect(tellers.map(({ speaker }) => speaker)).toEqual([
        ...new Set(claims.map(({ speaker }) => speaker)),
      ])
      for (const { voice, speaker, attribution, basis, date } of tellers) {
        const carrying = claims.filter((claim) => claim.speaker === speaker)
        const bases = carrying.map(({ chronology }) => chronology![0]!.basis)
        expect(basis).toBe(fromStrongest.find((each) => bases.includes(each)))
        expect(voice).toBe(carrying[0]!.voice)
        const dates = carrying.flatMap(({ period }) => period ?? [])
        if (date === null) expect(dates).toEqual([])
        else expect(dates).toContainEqual(date)
        const isExplicit = carrying.some((claim) => claim.attribution === 'explicit')
        expect(attribution === 'explicit').toBe(isExplicit)
      }
    }),
  )
})
