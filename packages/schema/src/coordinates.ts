import { z } from 'zod'
import { added, reference } from './added.ts'

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
  'The box that holds it: WGS 84, decimal degrees. It does not cross the antimeridian.',
)
