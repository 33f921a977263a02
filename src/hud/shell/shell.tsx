import { Suspense, useEffect, useMemo, useState } from 'react'
import type { BuildingId, FloorId } from '#city/ids.ts'
import type { Words } from '#city/words.ts'
import type { World } from '#progress/world.ts'
import type { SceneHandle, SceneState } from '#scene/scene-props.ts'
import { makeAddress, parentOf } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import { useAmbient, useKeeping, useProgress, useSettings, useTime } from '#store/hooks.tsx'
import { Boundary } from '#ui/boundary.tsx'
import { dayOf, hourOf } from '#ui/in-words.ts'
import { roofOf } from '#ui/roofs.ts'
import { openHash } from '#ui/use-hash.ts'
import { Board } from '../city/board.tsx'
import { coverOf, widthOf } from '../city/cover.ts'
import { Picture } from '../city/picture.tsx'
import { targetOf } from '../city/target.ts'
import { HudContext } from '../hud-context.ts'
import type { Hud } from '../hud-context.ts'
import { foldKey, isAfterLevel } from '../level/after-level-note.ts'
import { useBeginning } from '../welcome/use-beginning.ts'
import { Welcome } from '../welcome/welcome.tsx'
import { documentTitle } from '../words/place-words.ts'
import { Notices } from './notices.tsx'
import { Arrival, usePlaceFocus } from './place-focus.tsx'
import { StandingSheet } from './standing-sheet.tsx'
import { useDue } from './use-due.ts'
import { useKeys } from './use-keys.ts'
import type { Shortcut } from './use-keys.ts'
import { useLight, useMotion } from './use-light.ts'
import { useLook } from './use-look.ts'
import { useSayings } from './use-sayings.ts'
import { useStanding } from './use-standing.ts'
import { useViewSize } from './use-view-size.ts'
import {
  AfterLevelCard,
  CityFurniture,
  Dock,
  KeysDialog,
  Lost,
  Signpost,
  Sound,
  TopBar,
  Unread,
  fetchAhead,
  viewName,
  viewOf,
} from './views.tsx'
import './shell.css'

/** Everything around a view: the picture behind it, the directory board, the links, keys, focus, and live regions. */
export function Shell({
  world,
  words,
  edition,
  place,
  isLost,
}: {
  world: World
  words: Words
  edition: number
  place: Place
  /** The address matches no place; `place` is then the city. */
  isLost: boolean
}) {
  const progress = useProgress((all) => all)
  const hour = useTime(hourOf)
  const today = useTime(dayOf)
  const [settings, updateSettings] = useSettings()
  const life = useAmbient()
  const keeping = useKeeping()
  const unread = keeping.kind === 'memory' && keeping.isUnread ? keeping : null
  const size = useViewSize()
  const light = useLight(settings.light, new Date(hour).getHours())
  const motion = useMotion(settings.motion)
  const due = useDue(world, progress, today)
  const wanted = usePlaceFocus(world, place)
  const sayings = useSayings(place)
  const [looked, lookAt] = useLook(makeAddress(place))
  const look = isLost ? null : looked
  const [aim, aimAt] = useState<BuildingId | null>(null)
  const [hovered, setHovered] = useState<BuildingId | null>(null)
  const [met, meet] = useState<FloorId | null>(null)
  const [areKeysShown, setKeysShown] = useState(false)
  const [scene, setScene] = useState<SceneState>('loading')
  const [picture, setPicture] = useState<SceneHandle | null>(null)

  const { views, pennants, gate, next, city, fresh } = useStanding(world, progress, due, settings.lastSeen)

  const width = widthOf(size.width)
  const isNarrow = width === 'narrow'
  const hasBegun = progress.begun !== null
  const isCity = !isLost && (place.kind === 'city' || place.kind === 'directory')
  const isWelcome = isCity && place.kind === 'city' && !hasBegun
  const isPage = place.kind === 'directory' && isNarrow
  const level = look?.kind === 'level' ? look.level : progress.level
  const isAhead = level > progress.level
  const isCeremony = look?.kind === 'ceremony'
  const cover = isLost ? 'panel' : isWelcome ? 'welcome' : isAhead ? 'ahead' : isCeremony ? 'ceremony' : coverOf(place)
  // Board, links and levels come only after the first building was entered; before that there is just one button.
  const isAtHome = isCity && hasBegun && !isPage && look === null
  const card = isAtHome && isAfterLevel(gate) && !settings.dismissed.includes(foldKey(progress.level)) && (
    <Boundary>
      <Suspense>
        <AfterLevelCard gate={gate} />
      </Suspense>
    </Boundary>
  )
  const isBeside = hasBegun && (cover === 'none' || cover === 'panel')
  const stand = isPage ? 'page' : isBeside && !isNarrow ? 'open' : 'offstage'

  const target = useMemo(() => targetOf(world, place, aim), [world, place, aim])
  const open = target.kind === 'building' ? target.id : null
  const homely = open ?? next?.building ?? world.index.city.buildings[0]?.id
  const home = (homely && world.index.buildingById.get(homely)?.district) ?? null

  const close = () => openHash(makeAddress(parentOf(world, place)))
  const hud: Hud = {
    world,
    plan: world.plan.plan,
    words,
    edition,
    views,
    due,
    motion,
    picture,
    lookAt,
    aimAt,
    meet,
    go: (to) => openHash(makeAddress(to)),
    close,
    ...sayings.forViews,
  }

  function showDirectory() {
    if (isNarrow || isWelcome) openHash('#/directory')
    else document.getElementById('directory')?.focus()
  }

  function press(key: Shortcut) {
    if (key === '?') setKeysShown(true)
    else if (key === 'd') showDirectory()
    else openHash(key === '/' ? '#/search' : '#/rounds')
  }

  useKeys({
    hasShortcuts: settings.shortcuts,
    onShortcut: press,
    onEscape: () => {
      if (look?.kind === 'level') lookAt(null)
      else if (isLost || place.kind !== 'city') close()
    },
  })
  useBeginning(place, isWelcome)
  const { lastVisit } = settings
  useEffect(() => {
    if (hasBegun && hour > (lastVisit ?? 0)) updateSettings({ lastVisit: hour })
  }, [hasBegun, hour, lastVisit, updateSettings])
  const isPainting = scene === 'loading'
  useEffect(() => fetchAhead(words, next?.level ?? 0, isPainting), [words, next?.level, isPainting])

  const board = (
    <Board
      stand={stand}
      card={!isNarrow && card}
      gate={gate}
      views={views}
      pennants={pennants}
      home={home}
      lit={hovered ?? open}
      onHover={setHovered}
      heading={!isCity || isWelcome ? 'none' : place.kind === 'directory' ? 'directory' : isNarrow ? 'none' : 'level'}
    />
  )
  return (
    <HudContext value={hud}>
      <title>{isLost ? 'No such place. Beyond Vibe Coding' : documentTitle(world, place, progress)}</title>
      <div
        className={`shell ${isAhead ? 'is-looking-ahead' : ''}`}
        // The policy of the page allows no style in the HTML, where the welcome screen is.
        style={isWelcome ? undefined : { '--roof': home ? roofOf(home) : undefined }}
      >
        <header>
          {/* The welcome screen has nothing to skip, and a board that Tab opens would cover its words. */}
          {!isWelcome && (
            <a
              className="skip"
              href="#/directory"
              onClick={(event) => {
                event.preventDefault()
                showDirectory()
              }}
            >
              Skip to the directory
            </a>
          )}
          {stand !== 'offstage' && board}
          <Suspense>
            {isBeside && !isNarrow && <Signpost place={place} due={due.floors.size} />}
            {isBeside && cover === 'none' && isNarrow && !isPage && (
              <>
                <TopBar gate={gate} card={card} />
                <Arrival wanted={wanted} scope=".shell" />
              </>
            )}
          </Suspense>
        </header>
        <main id="view">
          {isLost && (
            <Suspense>
              <Lost />
              <Arrival wanted={wanted} scope="#view" />
            </Suspense>
          )}
          {isWelcome && !unread && <Welcome />}
          {isWelcome && unread && (
            <Suspense>
              <Unread keeping={unread} />
            </Suspense>
          )}
          {isCity && hasBegun && !isPage && (
            <Boundary>
              <Suspense>
                <CityFurniture
                  level={level}
                  onLook={(to) => lookAt(to === null ? null : { kind: 'level', level: to })}
                  next={next}
                  gate={gate}
                  scene={scene}
                  isNarrow={isNarrow}
                />
              </Suspense>
            </Boundary>
          )}
          <Boundary key={viewName(place)}>
            <Suspense
              fallback={<StandingSheet key={makeAddress(place)} place={place} onClose={close} wanted={wanted} />}
            >
              {viewOf(place, close)}
              <Arrival key={makeAddress(place)} wanted={wanted} scope={isCity ? '.shell' : '#view'} />
            </Suspense>
          </Boundary>
        </main>
        <Picture
          city={city}
          look={look}
          cover={card ? 'card' : cover}
          width={width}
          light={place.kind === 'rounds' ? 'night' : light}
          {...life}
          target={target}
          highlighted={hovered ?? open}
          met={met}
          fresh={
            cover === 'film' || cover === 'ceremony' || cover === 'rounds' || cover === 'all' ? NOTHING_NEW : fresh
          }
          hasMap={cover === 'none' && width === 'wide' && size.height >= 700 && !card}
          onHover={setHovered}
          onOpen={(id) => {
            if (id !== 'monument') hud.go({ kind: 'building', id })
            else if (world.index.monument) hud.go({ kind: 'floor', id: world.index.monument.id })
          }}
          onState={setScene}
          onHandle={setPicture}
        />
        {hasBegun && (cover === 'none' || cover === 'long') && isNarrow && (
          <Suspense>
            <Dock place={place} due={due.floors.size} />
          </Suspense>
        )}
        {stand === 'offstage' && !isWelcome && board}
      </div>
      <Notices
        announcer={sayings.announcer}
        undoable={sayings.undoable}
        onSettled={sayings.forViews.settleUndo}
        isWelcome={isWelcome}
        isCalm={Boolean(card)}
        isAtCity={isBeside && cover === 'none' && isCity && !isPage && look === null}
      />
      {settings.sound && (
        <Boundary>
          <Suspense>
            <Sound cover={isPage ? 'long' : cover} light={light} />
          </Suspense>
        </Boundary>
      )}
      {areKeysShown && (
        <Boundary>
          <Suspense>
            <KeysDialog onClose={() => setKeysShown(false)} />
          </Suspense>
        </Boundary>
      )}
    </HudContext>
  )
}

/** In the time-lapse, a ceremony, the rounds and the share view no building pulses as new. */
const NOTHING_NEW: ReadonlySet<BuildingId> = new Set()
