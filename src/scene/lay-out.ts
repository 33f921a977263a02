import type { City } from '#city/city.ts'
import { layOutTheCity } from './layout-map.ts'
import type { Layout } from './layout.ts'

/** The layout of a city: drawn by hand for the known city, computed for any other, by code that is loaded only then. */
export const layOut = async (city: City): Promise<Layout> =>
  layOutTheCity(city) ?? (await import('./layout-auto.ts')).layOutAnyCity(city)
