import type { Event } from '#progress/event.ts'
import type { Removed } from '#progress/removed.ts'

/** "Auth, level 0, is no longer part of the city." */
export function removedWords({ kind, id }: Pick<Removed, 'kind' | 'id'>): string {
  switch (kind) {
    case 'floor': {
      const [place = '', level = ''] = id.split('@L')
      return `${named(place)}, level ${level}, is no longer part of the city.`
    }
    case 'checkpoint':
      return `The checkpoint “${named(id.replace(/^.*\//, ''))}” is no longer part of the curriculum.`
    case 'phase':
      return `Phase ${id.replace('phase-', '')} is no longer part of the curriculum.`
    case 'review':
      return `The review “${named(id)}” is no longer part of the content.`
    case 'incident':
      return `The night “${named(id)}” is no longer part of the content.`
    case 'worksheet':
      return `The worksheet “${named(id.replace('worksheet/', ''))}” is no longer part of the curriculum.`
    case 'cell':
      return `Some cells are no longer part of the worksheet “${named(id.replace('worksheet/', ''))}”.`
  }
}

/** The texts that the learner wrote in a deed. */
export function textsIn(event: Event): readonly string[] {
  switch (event.kind) {
    case 'predicted':
    case 'recalled':
    case 'cellWritten':
    case 'insightWritten':
    case 'reviewed':
    case 'incidentNamed':
      return written(event.text)
    case 'built':
      return written(event.why)
    case 'checkpointShown':
      return written(event.evidence.kind === 'link' ? event.evidence.url : event.evidence.text)
    default:
      return []
  }
}

const written = (text: string) => (text === '' ? [] : [text])

/** A name made from the id, which is all that is known of a removed thing. */
const named = (slug: string) => {
  const words = slug.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
