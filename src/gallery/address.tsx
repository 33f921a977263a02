import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from 'react'
import type { Light } from '#scene/scene-props.ts'

export const LIGHTS: readonly Light[] = ['day', 'dusk', 'night']

const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}
addEventListener('popstate', tell)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The query of the page's address; renders again on Back and Forward. */
export const useQuery = (): URLSearchParams =>
  new URLSearchParams(useSyncExternalStore(subscribe, () => location.search))

export const lightOf = (query: URLSearchParams): Light => LIGHTS.find((light) => light === query.get('light')) ?? 'day'

/** The address of a story in a light. `query`: the story's; '' is the index. */
export function hrefOf(query: string, light: Light): string {
  const parts = [query, light === 'day' || query.includes('light=') ? '' : `light=${light}`].filter(
    (part) => part !== '',
  )
  return `?${parts.join('&')}`
}

/** Changes the light without a new step in the browser's history. */
export function setLight(light: Light): void {
  const query = new URLSearchParams(location.search)
  if (light === 'day') query.delete('light')
  else query.set('light', light)
  history.replaceState(null, '', `?${query}`)
  tell()
}

/** A link that doesn't reload the page, so that what has been painted is kept. */
export function To({ href, children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    history.pushState(null, '', href)
    tell()
    scrollTo(0, 0)
  }
  return (
    <a href={href} onClick={go} {...rest}>
      {children}
    </a>
  )
}
