import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { attempt } from '#lib/attempt.ts'
import type { CitySceneProps } from '#scene/scene-props.ts'
import { useProgress } from '#store/hooks.tsx'
import type { Cover } from '../city/cover.ts'
import { useHud } from '../hud-context.ts'
import { maySound } from './may-sound.ts'
import { newlyBuilt, occasionOf } from './newly-built.ts'
import { useHasFocus, useIsAwake, useIsHidden, useIsAbsorbed } from './page-state.ts'
import { createPlayer } from './player.ts'
import type { Player } from './player.ts'
import { createRandom, seedOf } from '#lib/random.ts'
import { scoreOf } from './score.ts'
import type { Occasion } from './score.ts'

/** Milliseconds that a sound waits, for example for a lesson to close, before it is left out. */
const PATIENCE = 3_000

/** Plays the city's sounds while sound is switched on. Shows nothing. */
export function Sound({ cover, light }: { cover: Cover; light: CitySceneProps['light'] }) {
  const { motion } = useHud()
  const player = usePlayer()
  const isHidden = useIsHidden()
  const hasFocus = useHasFocus()
  const may = maySound({ cover, light, isAbsorbed: useIsAbsorbed(), isInFront: hasFocus && !isHidden })
  const isHarbour = useIsAwake(may.harbour) && may.harbour
  const [waiting, setWaiting] = useOccasions()
  const play = useEffectEvent(({ occasion, about }: Waiting) => {
    const random = createRandom(seedOf(about))
    player?.play(scoreOf(occasion, motion, random), random)
  })

  useEffect(() => {
    player?.setHarbour(isHarbour, createRandom(seedOf('harbour')))
  }, [player, isHarbour])
  useEffect(() => {
    if (!may.moments) player?.hush()
  }, [player, may.moments])
  useEffect(() => {
    if (isHidden) player?.sleep()
  }, [player, isHidden])
  const isReady = player !== null && may.moments
  useEffect(() => {
    if (!waiting) return
    const end = () => {
      if (isReady) play(waiting)
      setWaiting(null)
    }
    const timer = setTimeout(end, isReady ? 0 : PATIENCE)
    return () => clearTimeout(timer)
  }, [waiting, isReady, setWaiting])
  const isCeremony = cover === 'ceremony' && may.moments
  useEffect(() => {
    if (!isCeremony || !player) return
    play({ occasion: 'ceremony', about: 'ceremony' })
    // It may be closed before the last step.
    return player.hush
  }, [player, isCeremony])
  return null
}

/** The player; null until the page was pressed or a key was used, because a browser lets nothing sound before. */
function usePlayer(): Player | null {
  const [player, setPlayer] = useState<Player | null>(null)
  useEffect(() => {
    let made: Player | null = null
    const stopWaiting = () => {
      removeEventListener('click', wake, true)
      removeEventListener('keyup', wake, true)
    }
    const wake = () => {
      // Some keys don't count for the browser.
      if (made || !(navigator.userActivation?.hasBeenActive ?? true)) return
      stopWaiting()
      // A browser may have no sound, or no context left to give.
      made = attempt(() => createPlayer(new AudioContext()), null)
      setPlayer(made)
    }
    addEventListener('click', wake, true)
    addEventListener('keyup', wake, true)
    if (isSwitchedOnNow()) wake()
    return () => {
      stopWaiting()
      made?.dispose()
    }
  }, [])
  return player
}

/** `about`: what the sound depends on, so that the same floor always sounds the same. */
type Waiting = { readonly occasion: Occasion; readonly about: string }

/** What has just happened and was not heard yet. */
function useOccasions(): readonly [Waiting | null, (waiting: Waiting | null) => void] {
  const { world, picture } = useHud()
  const floors = useProgress((progress) => progress.floors)
  const last = useRef(floors)
  const [waiting, setWaiting] = useState<Waiting | null>(whenSwitchedOn)
  useEffect(() => {
    const floor = newlyBuilt(last.current, floors)
    last.current = floors
    if (floor === null) return
    // The picture begins when its parts are painted.
    void (picture?.settled() ?? Promise.resolve()).then(() =>
      setWaiting({ occasion: occasionOf(world.index, floor), about: floor }),
    )
  }, [world, floors, picture])
  return [waiting, setWaiting]
}

/** Whether the switch in the settings was pressed a moment ago. */
const isSwitchedOnNow = () => location.hash === '#/settings' && (navigator.userActivation?.isActive ?? false)

/** A few notes then, to hear how loud it is. */
const whenSwitchedOn = (): Waiting | null => (isSwitchedOnNow() ? { occasion: 'switchedOn', about: 'settings' } : null)
