import { lazy } from 'react'
import { assertNever } from '#lib/assert-never.ts'
import type { LevelNumber } from '#city/city.ts'
import type { Words } from '#city/words.ts'
import type { Place } from '#share/address.ts'

// Loaded only when it is first needed, to keep it out of the first load.
const BuildingView = lazy(() => import('../building/building-view.tsx').then((m) => ({ default: m.BuildingView })))
const DistrictView = lazy(() => import('../building/district-view.tsx').then((m) => ({ default: m.DistrictView })))
const FloorView = lazy(() => import('../floor/floor-view.tsx').then((m) => ({ default: m.FloorView })))
const ReviewView = lazy(() => import('../review/review-view.tsx').then((m) => ({ default: m.ReviewView })))
const IncidentView = lazy(() => import('../incident/incident-view.tsx').then((m) => ({ default: m.IncidentView })))
const RoundsView = lazy(() => import('../rounds/rounds-view.tsx').then((m) => ({ default: m.RoundsView })))
const CurriculumView = lazy(() =>
  import('../curriculum/curriculum-view.tsx').then((m) => ({ default: m.CurriculumView })),
)
const WorksheetView = lazy(() => import('../curriculum/worksheet-view.tsx').then((m) => ({ default: m.WorksheetView })))
const JournalView = lazy(() => import('../journal/journal-view.tsx').then((m) => ({ default: m.JournalView })))
const TimeLapseView = lazy(() => import('../timelapse/time-lapse-view.tsx').then((m) => ({ default: m.TimeLapseView })))
const SettingsView = lazy(() => import('../settings/settings-view.tsx').then((m) => ({ default: m.SettingsView })))
const SearchView = lazy(() => import('../search/search-view.tsx').then((m) => ({ default: m.SearchView })))
const PlacementView = lazy(() => import('../level/placement-view.tsx').then((m) => ({ default: m.PlacementView })))
const RaiseView = lazy(() => import('../level/raise-view.tsx').then((m) => ({ default: m.RaiseView })))
const ShareView = lazy(() => import('../share/share-view.tsx').then((m) => ({ default: m.ShareView })))
export const CityFurniture = lazy(() =>
  import('../city/city-furniture.tsx').then((m) => ({ default: m.CityFurniture })),
)
export const AfterLevelCard = lazy(() =>
  import('../level/after-level-card.tsx').then((m) => ({ default: m.AfterLevelCard })),
)
// If it can't be fetched the city stays silent: nothing else is missing.
export const Sound = lazy(() =>
  import('../sound/sound.tsx').then((m) => ({ default: m.Sound })).catch(() => ({ default: () => null })),
)
export const KeysDialog = lazy(() => import('./keys-dialog.tsx').then((m) => ({ default: m.KeysDialog })))
export const Signs = lazy(() => import('./signs.tsx').then((m) => ({ default: m.Signs })))
export const MemorySign = lazy(() => import('./memory-sign.tsx').then((m) => ({ default: m.MemorySign })))
export const Lost = lazy(() => import('./lost.tsx').then((m) => ({ default: m.Lost })))
export const Signpost = lazy(() => import('../city/signpost.tsx').then((m) => ({ default: m.Signpost })))
export const Dock = lazy(() => import('../city/signpost.tsx').then((m) => ({ default: m.Dock })))
export const TopBar = lazy(() => import('../city/top-bar.tsx').then((m) => ({ default: m.TopBar })))
export const Unread = lazy(() => import('../welcome/unread.tsx').then((m) => ({ default: m.Unread })))
const ReplyView = lazy(() => import('../reply/reply-view.tsx').then((m) => ({ default: m.ReplyView })))
const OpenView = lazy(() => import('../open/open-view.tsx').then((m) => ({ default: m.OpenView })))

/** Milliseconds after which views are fetched ahead even if the picture of the city isn't finished. */
const AT_LATEST = 4_000

/**
 * Fetches the views and texts that are opened first: at once if the picture is finished, else after `AT_LATEST`.
 * Returns a function that cancels it.
 */
export function fetchAhead(words: Words, level: LevelNumber, isPainting: boolean): () => void {
  const fetchThem = () =>
    void Promise.allSettled([
      import('../floor/floor-view.tsx'),
      import('../building/building-view.tsx'),
      import('./signs.tsx'),
      words.lessonsOf(level),
    ])
  const timer = setTimeout(fetchThem, isPainting ? AT_LATEST : 0)
  return () => clearTimeout(timer)
}

/**
 * A key for the view of a place. Places that share a view share the key, so going between them keeps the view mounted.
 */
export const viewName = (place: Place) =>
  place.kind === 'phase' || place.kind === 'checkpoint' ? 'curriculum' : place.kind

/** The view of a place; null for the city and the directory, which have no view of their own. */
export function viewOf(place: Place, onClose: () => void): React.ReactNode {
  switch (place.kind) {
    case 'city':
    case 'directory':
    // Shown in place of the shell: see `root.tsx`.
    case 'desk':
      return null
    case 'building':
      return <BuildingView key={place.id} place={place} onClose={onClose} />
    case 'district':
      return <DistrictView key={place.id} place={place} onClose={onClose} />
    case 'floor':
      return <FloorView key={place.id} place={place} onClose={onClose} />
    case 'review':
      return <ReviewView key={place.id} place={place} onClose={onClose} />
    case 'incident':
      return <IncidentView key={place.id} place={place} onClose={onClose} />
    case 'rounds':
      return <RoundsView place={place} onClose={onClose} />
    case 'curriculum':
    case 'phase':
    case 'checkpoint':
      return <CurriculumView place={place} onClose={onClose} />
    case 'worksheet':
      return <WorksheetView key={place.id} place={place} onClose={onClose} />
    case 'journal':
      return <JournalView place={place} onClose={onClose} />
    case 'timelapse':
      return <TimeLapseView place={place} onClose={onClose} />
    case 'settings':
      return <SettingsView place={place} onClose={onClose} />
    case 'search':
      return <SearchView place={place} onClose={onClose} />
    case 'placement':
      return <PlacementView place={place} onClose={onClose} />
    case 'raise':
      return <RaiseView place={place} onClose={onClose} />
    case 'share':
      return <ShareView place={place} onClose={onClose} />
    case 'reply':
      return <ReplyView key={place.link} place={place} onClose={onClose} />
    case 'open':
      return <OpenView place={place} onClose={onClose} />
    default:
      return assertNever(place)
  }
}
