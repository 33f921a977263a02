import { Suspense, useEffect, useMemo, useState } from 'react'
import type { BuildingId } from '#city/ids.ts'
import type { Words } from '#city/words.ts'
import { gateOf } from '#progress/gate.ts'
import { lookAhead, standingOfAll } from '#progress/standing.ts'
import type { World } from '#progress/world.ts'
import type { SceneState } from '#scene/door.tsx'
import { makeAddress } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import { useNow, useProgress, useSettings } from '#store/hooks.tsx'
import { Boundary } from '#ui/boundary.tsx'
import { roofOf } from '#ui/roofs.ts'
import { openHash } from '#ui/use-hash.ts'
import { Board } from '../city/board.tsx'
import { coverOf, insetOf, pennantsOf, storeysOf, targetOf, villageOf, widthOf } from '../city/picture-state.ts'
import { Picture } from '../city/picture.tsx'
import { Dock, Signpost } from '../city/signpost.tsx'
import { TopBar } from '../city/top-bar.tsx'
import { CityFurniture } from '../city/city-furniture.tsx'
import { HudContext } from '../hud-context.ts'
import type { Hud } from '../hud-context.ts'
import { freshBuildings, nextFloor } from '../next-step.ts'
import { Welcome } from '../welcome/welcome.tsx'
import { documentTitle } from '../words/place-words.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { Notices } from './notices.tsx'
import { Arrival, parentIn, usePlaceFocus } from './place-focus.tsx'
import { StandingSheet } from './standing-sheet.tsx'
import { useDue } from './use-due.ts'
import { useKeys } from './use-keys.ts'
import type { Shortcut } from './use-keys.ts'
import { useLight, useMotion } from './use-light.ts'
import { useSayings } from './use-sayings.ts'
import { useViewSize } from './use-view-size.ts'
import { viewOf } from './views.tsx'
import './shell.css'

/** Everything around a view: the picture behind it, the board, the ways, keys, focus and what is said aloud. */
export function Shell({
  world,
  words,
  edition,
  place,
}: {
  world: World
  words: Words
  edition: number
  place: Place
}) {
  const progress = useProgress((all) => all)
  const now = useNow()
  const [settings] = useSettings()
  const size = useViewSize()
  const light = useLight(settings.light, new Date(now).getHours())
  const motion = useMotion(settings.motion)
  const due = useDue(world, progress, now)
  const wanted = usePlaceFocus(world, place)
  const sayings = useSayings(place)
  const [look, setLook] = useState<number | null>(null)
  const [hovered, setHovered] = useState<BuildingId | null>(null)
  const [areKeysShown, setKeysShown] = useState(false)
  const [scene, setScene] = useState<SceneState>('loading')

  const views = useMemo(() => standingOfAll(world, progress, due.floors), [world, progress, due])
  const pennants = useMemo(() => pennantsOf(world, progress), [world, progress])
  const gate = useMemo(() => gateOf(world, progress), [world, progress])
  const next = useMemo(() => nextFloor(world, progress), [world, progress])

  const isCity = place.kind === 'city' || place.kind === 'directory'
  const hasBegun = progress.begun !== null
  const isWelcome = place.kind === 'city' && !hasBegun
  const level = isCity && look !== null ? look : progress.level
  const width = widthOf(size.width)
  const cover = isWelcome ? 'welcome' : coverOf(place)
  const isBeside = cover === 'none' || cover === 'panel'
  const isPage = place.kind === 'directory' && width === 'narrow'
  const isAhead = level > progress.level

  const storeys = useMemo(() => {
    if (!hasBegun) return villageOf(world)
    return storeysOf(level === progress.level ? views : lookAhead(world, progress, level, due.floors))
  }, [world, progress, views, due, level, hasBegun])
  const target = useMemo(() => targetOf(world, place), [world, place])
  const open = target.kind === 'building' ? target.id : null
  const home = homeOf()

  const close = () => openHash(makeAddress(parentIn(world, place)))
  const hud: Hud = {
    world,
    plan: world.plan.plan,
    words,
    edition,
    views,
    due,
    go: (to) => openHash(makeAddress(to)),
    close,
    announce: sayings.announce,
    offerUndo: sayings.offerUndo,
  }

  function homeOf() {
    const building = open ?? next?.building ?? world.index.city.buildings[0]?.id
    return (building && world.index.buildingById.get(building)?.district) ?? null
  }

  function showDirectory() {
    if (width === 'narrow' && isBeside) return openHash('#/directory')
    document.getElementById('directory')?.focus()
  }

  function press(key: Shortcut) {
    if (key === '?') return setKeysShown(true)
    if (key === 'd') return showDirectory()
    openHash(key === '/' ? '#/search' : '#/rounds')
  }

  useKeys({
    hasShortcuts: settings.shortcuts,
    onShortcut: press,
    onEscape: () => {
      if (look !== null) setLook(null)
      else if (place.kind !== 'city') close()
    },
  })
  useEffect(() => setLook(null), [place])

  const fresh = useMemo(
    () => freshBuildings(world, progress, next, settings.lastSeen),
    [world, progress, next, settings.lastSeen],
  )
  return (
    <HudContext value={hud}>
      <title>{documentTitle(world, place, hasBegun)}</title>
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
      <div
        className={`shell is-${cover} ${isAhead ? 'is-looking-ahead' : ''} ${scene === 'unavailable' ? 'has-no-picture' : ''}`}
        style={{ '--roof': roofOf(home ?? world.index.city.districts[0]!.id) }}
      >
        <Board
          stand={isPage ? 'page' : isBeside && width !== 'narrow' && !isAhead ? 'open' : 'offstage'}
          gate={gate}
          views={views}
          pennants={pennants}
          home={home}
          lit={hovered ?? open}
          onHover={setHovered}
          isHeading={isCity && hasBegun && width !== 'narrow'}
        />
        {isBeside && !isAhead && <Signpost place={place} due={due.floors.size} />}
        {isCity && hasBegun && !isPage && !isAhead && <TopBar gate={gate} />}
        <Picture
          views={views}
          storeys={storeys}
          pennants={pennants}
          level={level}
          reached={progress.level}
          light={place.kind === 'rounds' ? 'night' : light}
          motion={motion}
          ambient={motion === 'full' && (settings.ambient ?? true)}
          inset={insetOf(isAhead ? 'ahead' : cover, width, size)}
          target={target}
          highlighted={hovered ?? open}
          fresh={fresh}
          onHover={setHovered}
          onOpen={(id) => {
            if (id !== 'monument') hud.go({ kind: 'building', id })
            else if (world.index.monument) hud.go({ kind: 'floor', id: world.index.monument.id })
          }}
          onState={setScene}
        />
        <main id="view">
          {isWelcome && <Welcome />}
          {isCity && hasBegun && !isPage && (
            <CityFurniture level={level} look={setLook} next={next} hasPicture={scene !== 'unavailable'} />
          )}
          <Boundary key={makeAddress(place)}>
            <Suspense fallback={<Fallback />}>
              {viewOf(place, close)}
              <Arrival wanted={wanted} scope={isCity ? '.shell' : '#view'} />
            </Suspense>
          </Boundary>
        </main>
        {(cover === 'none' || cover === 'long') && !isAhead && <Dock place={place} due={due.floors.size} />}
      </div>
      <Notices said={sayings.said} undoable={sayings.undoable} onSettled={sayings.settle} />
      {areKeysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
    </HudContext>
  )

  function Fallback() {
    return (
      <>
        <StandingSheet place={place} onClose={close} />
        <Arrival wanted={wanted} scope="#view" />
      </>
    )
  }
}
