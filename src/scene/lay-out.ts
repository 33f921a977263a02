import type { City } from '#city/city.ts'
import { layOutAnyCity } from './layout-auto.ts'
import { layOutTheCity } from './layout-map.ts'
import type { Layout } from './layout.ts'

/** The layout of a city: drawn by hand for the known city, computed for any other. */
export const layOut = (city: City): Layout => layOutTheCity(city) ?? layOutAnyCity(city)
