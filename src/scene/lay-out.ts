import type { City } from '#city/city.ts'
import { layOutAnyCity } from './layout-auto.ts'
import { layOutTheCity } from './layout-map.ts'
import type { Layout } from './layout.ts'

/** The known city stands on its own map; any other document gets one that is worked out. */
export const layOut = (city: City): Layout => layOutTheCity(city) ?? layOutAnyCity(city)
