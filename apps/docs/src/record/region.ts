import { geoMercator, geoPath, type GeoPermissibleObjects } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** Countries of the world, as the package `world-atlas` has them: the id of each is its numeric code of ISO 3166. */
export type World = Topology<{
  countries: GeometryCollection<{ name: string }>
  land: GeometryCollection
}>

/** Degrees: west and south before east and north. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** What is drawn of a region: paths of SVG, and a name at each country that is meant. */
export interface Region {
  readonly land: string
  readonly borders: string
  readonly meant: readonly {
    readonly path: string
    readonly name: string
    readonly x: number
    readonly y: number
  }[]
  /** Where a place of the world lies on the map; undefined outside the projection. */
  readonly at: (longitude: number, latitude: number) => readonly [number, number] | undefined
}

/** So many degrees around a point are drawn. */
const around = 6

/** The region to draw around a point or a box: with as much again on each side of a box. */
export function regionAround({ west, south, east, north }: Box): Box {
  const [wide, high] = [
    Math.max(east - west, around) / 2 + around / 2,
    Math.max(north - south, around) / 2 + around / 2,
  ]
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  return { west: x - wide, south: y - high, east: x + wide, north: y + high }
}

/** A map of a region in the projection of Mercator, with the countries of these numeric codes set apart. */
export function drawRegion(
  world: World,
  box: Box,
  { width, height }: { readonly width: number; readonly height: number },
  codes: readonly string[],
): Region {
  const corners: GeoPermissibleObjects = {
    type: 'MultiPoint',
    coordinates: [
      [box.west, box.south],
      [box.east, box.north],
    ],
  }
  const projection = geoMercator()
    .fitSize([width, height], corners)
    .clipExtent([
      [0, 0],
      [width, height],
    ])
  const path = geoPath(projection).digits(1)
  const countries = world.objects.countries
  const meant = feature(world, countries).features.filter(({ id }) => codes.includes(String(id)))
  return {
    land: path(feature(world, countries)) ?? '',
    borders: path(mesh(world, countries, (one, other) => one !== other)) ?? '',
    meant: meant.map((country) => {
      const [x, y] = path.centroid(country)
      return { path: path(country) ?? '', name: country.properties.name, x, y }
    }),
    at: (longitude, latitude) => projection([longitude, latitude]) ?? undefined,
  }
}
