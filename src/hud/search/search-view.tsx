import { Search, X } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useProgress } from '#store/hooks.tsx'
import { numbered } from '#ui/in-words.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import { useHud } from '../hud-context.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import type { ViewProps } from '../view-props.ts'
import { find } from './find.ts'
import type { Hit } from './find.ts'
import { optionId, Results } from './results.tsx'
import { mentionsAhead, searchItems } from './search-items.ts'
import type { LessonById, Summaries } from './search-items.ts'
import './search.css'

const NO_LESSONS: LessonById = new Map()
const NO_SUMMARIES: Summaries = { reviews: new Map(), incidents: new Map() }

/** Milliseconds after the last keystroke until the number of results is announced. */
const PAUSE = 300

/** Search: floors, buildings, the curriculum and the learner's own texts, while typing. */
export function SearchView({ onClose }: ViewProps<'search'>) {
  const { world, words, views, go, announce } = useHud()
  const progress = useProgress((all) => all)
  const loaded = useLoaded(async () => {
    const levels = await Promise.all(world.index.city.levels.map(({ number }) => words.lessonsOf(number)))
    return new Map(levels.flat().map((lesson) => [lesson.floor, lesson] as const))
  }, 'lessons')
  const lessons = loaded.kind === 'ready' ? loaded.value : NO_LESSONS
  const told = useLoaded(async (): Promise<Summaries> => {
    const [reviews, incidents] = await Promise.all([words.reviews(), words.incidents()])
    return { reviews, incidents }
  }, 'summaries')
  const summaries = told.kind === 'ready' ? told.value : NO_SUMMARIES
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const field = useFirstFocus<HTMLInputElement>()
  const hits = find(searchItems(world, progress, views, lessons, summaries), query)
  const isAsked = query.trim().length > 1
  const at = Math.min(active, Math.max(0, hits.length - 1))

  const count = hits.length
  const say = useEffectEvent((words: string) => announce(words))
  // Another query is announced too if it has as many results as the one before.
  const searched = isAsked ? query.trim() : null
  useEffect(() => {
    const words = searched === null ? '' : count === 0 ? 'No results.' : `${numbered(count, 'result')}.`
    const timer = setTimeout(() => say(words), PAUSE)
    return () => clearTimeout(timer)
  }, [searched, count])

  const open = (hit: Hit | undefined) => {
    if (hit) go(hit.item.place)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') open(hits[at])
    else if (event.key === 'ArrowDown') setActive(hits.length === 0 ? 0 : (at + 1) % hits.length)
    else if (event.key === 'ArrowUp') setActive(hits.length === 0 ? 0 : (at + hits.length - 1) % hits.length)
    else return
    event.preventDefault()
  }

  return (
    <section className="search sheet" aria-labelledby="search-title">
      <h1 className="visually-hidden" id="search-title" tabIndex={-1}>
        Search the city
      </h1>
      <div className="search-field">
        <Search className="icon" aria-hidden="true" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label="Search"
          aria-expanded={hits.length > 0}
          aria-controls="search-results"
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? optionId(at) : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={200}
          placeholder="A floor, a building, your own words"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="round-button" aria-label="Close search" onClick={onClose}>
          <X className="icon" aria-hidden="true" />
        </button>
      </div>
      <Results hits={hits} active={at} onPoint={setActive} onOpen={open} />
      {isAsked && hits.length === 0 && (
        <Nothing
          query={query.trim()}
          ahead={mentionsAhead(lessons, views, query)}
          hasFailed={loaded.kind === 'failed' || told.kind === 'failed'}
        />
      )}
      <p className="search-keys">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> choose
        </span>
        <span>
          <kbd>Enter</kbd> go there
        </span>
        <span>
          <kbd>Esc</kbd> back to the city
        </span>
      </p>
    </section>
  )
}

function Nothing({ query, ahead, hasFailed }: { query: string; ahead: number; hasFailed: boolean }) {
  return (
    <div className="search-nothing">
      <h2 className="h3">Nothing called “{query}”</h2>
      <p className="serif">
        {hasFailed
          ? 'The lessons did not arrive, so only names and your own words were looked through.'
          : ahead > 0
            ? `${numbered(ahead, 'lesson')} ${ahead === 1 ? 'mentions' : 'mention'} it, still ahead of you.`
            : 'No floor, building, review, incident or checkpoint has it, and you have not written it.'}
      </p>
    </div>
  )
}
