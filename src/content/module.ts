import type { Bundle } from './bundle.ts'

const LESSONS = /^virtual:lessons\/L(\d+)$/

export const isContentModule = (id: string) =>
  ['virtual:city', 'virtual:lessons', 'virtual:curriculum', 'virtual:people', 'virtual:reviews'].includes(id) ||
  LESSONS.test(id)

/** The source code of a content module. The data is a JSON string, which browsers parse faster than the same code. */
export function moduleOf(id: string, { city, plan, edition, lessons, curriculum, people }: Bundle): string {
  const level = LESSONS.exec(id)?.[1]
  if (level !== undefined) return liveModule({ lessons: parsed(lessons[Number(level)] ?? []) })
  if (id === 'virtual:curriculum') return liveModule({ curriculum: parsed(curriculum) })
  if (id === 'virtual:people') return liveModule({ people: `new Map(${parsed(people)})` })
  if (id === 'virtual:reviews') {
    const none = '(id) => Promise.reject(new Error(`there is no review ${id}`))'
    return liveModule({ summaries: 'new Map()', loadReview: none })
  }
  if (id === 'virtual:lessons') {
    const chunks = lessons.map((_, number) => `() => import(${JSON.stringify(`virtual:lessons/L${number}`)})`)
    return `${liveModule({ chunks: `[${chunks.join(', ')}]` })}
export const loadLessons = async (level) => (level in chunks ? (await chunks[level]()).lessons : [])
`
  }
  return `${liveModule({ city: parsed(city), plan: parsed(plan), reviews: '[]', edition: String(edition) })}
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
      for (const listener of listeners) listener({ city, plan, reviews, edition })
    }
    import.meta.hot.on('vite:afterUpdate', tell)
  }
  import.meta.hot.data.listeners = listeners
}
`
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
