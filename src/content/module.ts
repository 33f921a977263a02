import type { City } from '#city/city.ts'
import type { Incident, IncidentPlace, IncidentSummary } from '#city/incident.ts'
import type { Review, ReviewPlace, ReviewSummary } from '#city/review.ts'
import type { Bundle } from './bundle.ts'

const LESSONS = /^virtual:lessons\/L(\d+)$/
const REVIEW = /^virtual:reviews\/([a-z0-9-]+)$/
const INCIDENT = /^virtual:incidents\/([a-z0-9-]+)$/
const RUN = /^virtual:review-runs\/([a-z0-9-]+)$/

const NAMES = ['city', 'lessons', 'curriculum', 'people', 'reviews', 'incidents', 'review-runs'].map(
  (name) => `virtual:${name}`,
)

export const isContentModule = (id: string) =>
  NAMES.includes(id) || [LESSONS, REVIEW, INCIDENT, RUN].some((form) => form.test(id))

/** Whether a module is code of reviews. It is loaded anew by each worker, so that it needs no exports that change. */
export const isRunModule = (id: string) => id === 'virtual:review-runs' || RUN.test(id)

/** The source code of a content module. The data is a JSON string, which browsers parse faster than the same code. */
export function moduleOf(id: string, bundle: Bundle): string {
  const { city, plan, edition, lessons, curriculum, people, reviews, incidents, runs } = bundle
  const level = LESSONS.exec(id)?.[1]
  if (level !== undefined) return liveModule({ lessons: parsed(lessons[Number(level)] ?? []) })
  const review = REVIEW.exec(id)?.[1]
  if (review !== undefined) return liveModule({ review: parsed(reviews.find((one) => one.id === review) ?? null) })
  const incident = INCIDENT.exec(id)?.[1]
  if (incident !== undefined)
    return liveModule({ incident: parsed(incidents.find((one) => one.id === incident) ?? null) })
  const run = RUN.exec(id)?.[1]
  if (run !== undefined) return [...runs].find(([one]) => one === run)?.[1] ?? 'export {}\n'
  if (id === 'virtual:curriculum') return liveModule({ curriculum: parsed(curriculum) })
  if (id === 'virtual:people') return liveModule({ people: `new Map(${parsed(people)})` })
  if (id === 'virtual:reviews') return reviewsModule(reviews)
  if (id === 'virtual:incidents') return incidentsModule(incidents)
  if (id === 'virtual:review-runs') return `export const runs = ${importsOf('virtual:review-runs', [...runs.keys()])}\n`
  if (id === 'virtual:lessons') {
    const chunks = lessons.map((_, number) => `() => import(${JSON.stringify(`virtual:lessons/L${number}`)})`)
    return `${liveModule({ chunks: `[${chunks.join(', ')}]` })}
export const loadLessons = async (level) => (level in chunks ? (await chunks[level]()).lessons : [])
`
  }
  const values = {
    city: parsed(city),
    plan: parsed(plan),
    reviews: placesOf(reviews, city),
    incidents: placesOf(incidents, city),
    edition: String(edition),
  }
  return `${liveModule(values)}
const listeners = import.meta.hot?.data.listeners ?? new Set()
export function onContentEdit(listener) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
if (import.meta.hot) {
  if (import.meta.hot.data.listeners) {
    const tell = () => {
      import.meta.hot.off('vite:afterUpdate', tell)
      if (listeners.size === 0) location.reload()
      for (const listener of listeners) listener({ city, plan, reviews, incidents, edition })
    }
    import.meta.hot.on('vite:afterUpdate', tell)
  }
  import.meta.hot.data.listeners = listeners
}
`
}

function reviewsModule(reviews: readonly Review[]): string {
  const summaries = reviews.map((review): readonly [string, ReviewSummary] => {
    const { id, title, building, level, asked, sound, kind, floors } = review
    return [id, { id, title, building, level, asked, sound, kind, floors }]
  })
  return listModule('review', summaries)
}

function incidentsModule(incidents: readonly Incident[]): string {
  const summaries = incidents.map((incident): readonly [string, IncidentSummary] => {
    const { id, title, building, level, night, clock, causes } = incident
    const actions = incident.actions.map((action) => ({ id: action.id, name: action.name }))
    return [id, { id, title, building, level, night, clock, causes, actions }]
  })
  return listModule('incident', summaries)
}

/** What is told of all reviews or incidents in lists, and a function that loads one. */
function listModule(noun: 'review' | 'incident', summaries: readonly (readonly [string, unknown])[]): string {
  const chunks = importsOf(
    `virtual:${noun}s`,
    summaries.map(([id]) => id),
  )
  return `${liveModule({ summaries: `new Map(${parsed(summaries)})`, chunks })}
export const load${noun[0]!.toUpperCase()}${noun.slice(1)} = async (id) => {
  if (!Object.hasOwn(chunks, id)) throw new Error(\`there is no ${noun} "\${id}"\`)
  return (await chunks[id]()).${noun}
}
`
}

/** An object that imports the module of each id when it is asked for. */
function importsOf(name: string, ids: readonly string[]): string {
  const lines = ids.map((id) => `  ${JSON.stringify(id)}: () => import(${JSON.stringify(`${name}/${id}`)}),\n`)
  return `{\n${lines.join('')}}`
}

/** The places of reviews or incidents, as code that is half as long as the data. */
function placesOf(all: readonly (ReviewPlace | IncidentPlace)[], { buildings }: City): string {
  const rows = all.map(({ id, title, building, level }) => {
    return [id, title, buildings.findIndex((one) => one.id === building), level]
  })
  const place = '({ id, title, building: city.buildings[building].id, level })'
  return `${parsed(rows)}.map(([id, title, building, level]) => ${place})`
}

/**
 * A module whose exports change in place when the content is edited: when it is evaluated again, it passes its values
 * to every earlier copy of itself, so that importers see the new words without a reload. A build has only the exports.
 */
function liveModule(values: Readonly<Record<string, string>>): string {
  const names = Object.keys(values).join(', ')
  const exports = Object.entries(values).map(([name, value]) => `export let ${name} = ${value}`)
  return `${exports.join('\n')}
if (import.meta.hot) {
  const copies = (import.meta.hot.data.copies ??= [])
  for (const take of copies) take({ ${names} })
  copies.push((next) => {
    ;({ ${names} } = next)
  })
  import.meta.hot.accept()
}
`
}

const parsed = (value: unknown) => `JSON.parse('${JSON.stringify(value).replace(/[\\']/g, '\\$&')}')`
