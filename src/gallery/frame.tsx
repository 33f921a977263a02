import { type ReactNode, useEffect } from 'react'
import type { Light } from '#scene/scene-props.ts'
import { Choice } from '#ui/choice.tsx'
import { LIGHTS, To, hrefOf, setLight } from './address.tsx'

const LIGHT_WORDS: Readonly<Record<Light, string>> = { day: 'Day', dusk: 'Dusk', night: 'Night' }
const OPTIONS = LIGHTS.map((value) => ({ value, label: LIGHT_WORDS[value] }))

/** The frame of every page in the gallery: a link back, a heading, and the choice of light. */
export function Frame({
  title,
  about,
  light,
  story,
  children,
}: {
  title: string
  about: string
  light: Light
  /** The story's query; '' is the index. */
  story: string
  children: ReactNode
}) {
  useEffect(() => {
    document.title = story === '' ? 'Gallery' : `${title}, gallery`
  }, [title, story])
  return (
    <main className="gallery" data-story={story}>
      <header>
        {story !== '' && (
          <To className="link" href={hrefOf('', light)}>
            All of the gallery
          </To>
        )}
        <h1 className="h1">{title}</h1>
        <p className="soft">{about}</p>
        <Choice legend="Light" options={OPTIONS} value={light} onChange={setLight} />
      </header>
      {children}
    </main>
  )
}
