import { Lamp, List, Map, NotebookPen, Route, Search, Send, Settings2 } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Page, Place } from '#share/address.ts'
import { SoundSwitch } from '../sound/sound-switch.tsx'
import './signpost.css'

type Way = { readonly page: Page | 'city'; readonly words: string; readonly Icon: LucideIcon }

const CITY: Way = { page: 'city', words: 'City', Icon: Map }
const DIRECTORY: Way = { page: 'directory', words: 'Directory', Icon: List }
const ROUNDS: Way = { page: 'rounds', words: 'Rounds', Icon: Lamp }
const CURRICULUM: Way = { page: 'curriculum', words: 'Curriculum', Icon: Route }
const JOURNAL: Way = { page: 'journal', words: 'Journal', Icon: NotebookPen }

/** The link of the signpost to which a place belongs. */
function wayOf(place: Place): Page | 'city' {
  switch (place.kind) {
    case 'rounds':
    case 'journal':
    case 'directory':
      return place.kind
    case 'curriculum':
    case 'phase':
    case 'checkpoint':
    case 'worksheet':
      return 'curriculum'
    default:
      return 'city'
  }
}

const addressOf = (page: Page | 'city') => (page === 'city' ? '#/' : `#/${page}`)

function Ways({ ways, place, due }: { ways: readonly Way[]; place: Place; due: number }) {
  return ways.map(({ page, words, Icon }) => (
    <a key={page} href={addressOf(page)} aria-current={wayOf(place) === page ? 'page' : undefined}>
      <Icon className="icon" aria-hidden="true" />
      {words}
      {page === 'rounds' && due > 0 && (
        <span className="ways-due">
          {due}
          <span className="visually-hidden"> {due === 1 ? 'floor has its' : 'floors have their'} lights out</span>
        </span>
      )}
    </a>
  ))
}

/** The main links, at the top right of a wide page. */
export function Signpost({ place, due }: { place: Place; due: number }) {
  return (
    <div className="signpost">
      <nav aria-label="Places">
        <Ways ways={[CITY, ROUNDS, CURRICULUM, JOURNAL]} place={place} due={due} />
      </nav>
      <div className="signpost-tools">
        <Tools />
      </div>
    </div>
  )
}

/** The main links at the bottom of a narrow page. */
export function Dock({ place, due }: { place: Place; due: number }) {
  return (
    <nav className="dock" aria-label="Places">
      <Ways ways={[CITY, DIRECTORY, ROUNDS, CURRICULUM, JOURNAL]} place={place} due={due} />
    </nav>
  )
}

/** More links beside the main ones: round buttons with an accessible name. */
export function Tools() {
  return (
    <>
      <SoundSwitch />
      <Tool page="search" words="Search the city" Icon={Search} />
      <Tool page="share" words="Share your city" Icon={Send} />
      <Tool page="settings" words="Settings" Icon={Settings2} />
    </>
  )
}

function Tool({ page, words, Icon }: { page: Page; words: string; Icon: LucideIcon }) {
  return (
    <a className="round-button" href={addressOf(page)} aria-label={words} title={words}>
      <Icon className="icon" aria-hidden="true" />
    </a>
  )
}
