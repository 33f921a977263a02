import { Container } from 'pixi.js'
import type { Rectangle } from '#scene/camera.ts'
import type { ShownState } from '#scene/picture.ts'
import { createBackdrop } from '#scene/stage/backdrop.ts'
import { cityFrame } from '#scene/stage/ground-frame.ts'
import { LIGHTING } from '#scene/stage/light.ts'
import { createMonument } from '#scene/stage/monument.ts'
import { createNight } from '#scene/stage/night.ts'
import { createSky } from '#scene/stage/sky.ts'
import { SHOWN_STATES, layout } from './pictures.ts'
import { PAVING } from './prop-stories.ts'
import type { Cell, Section, Story } from './story.ts'

const frame = cityFrame(layout)
const DESK = { x: 0, y: 0, width: 1440, height: 900 }
const PHONE = { x: 0, y: 0, width: 390, height: 844 }

/** The backdrop with its waves, and the sky, for a camera that sees the whole city. */
const view = (name: string, caption: string, seen: Rectangle, isBare: boolean): Cell => ({
  name,
  caption,
  frame: seen,
  compose: async ({ shelf }, light) => {
    const backdrop = createBackdrop(frame)
    await backdrop.fill(shelf)
    const sky = createSky(frame, shelf)
    const zoom = Math.min(seen.width / frame.width, seen.height / frame.height)
    const camera = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2, zoom }
    const world = new Container({ scale: zoom })
    world.position.set(seen.width / 2 - camera.x * zoom, seen.height / 2 - camera.y * zoom)
    world.addChild(backdrop.waves)
    backdrop.place(camera, seen, seen.height)
    backdrop.setLight(light)
    if (isBare) return [backdrop.view, world]
    await sky.fill()
    sky.place(camera, seen, seen.height)
    sky.setLight(light)
    return [backdrop.view, world, sky.view]
  },
})

/** A part of what only the night shows. */
const byNight = (name: 'beam' | 'water', caption: string): Cell => ({
  name,
  caption,
  lighting: LIGHTING.night,
  compose: async ({ shelf }, light) => {
    const night = createNight(layout, shelf)
    night.setLamp({ x: 0, y: 0 })
    night.setLight(light)
    await night.fill()
    return [night[name]]
  },
})

export const sky: Story = {
  query: 'story=sky',
  title: 'Sky and sea',
  about: 'The painted cloth behind the city, the clouds that frame it, and what the night adds.',
  face: { cell: view('face', 'the sky', DESK, false), zoom: 0.09 },
  sections: (): readonly Section[] => [
    {
      title: 'As one opens the city',
      surface: 'paper',
      zoom: 0.7,
      scale: 2,
      isAligned: false,
      cells: [view('desk', 'at a desk', DESK, false), view('phone', 'on a phone', PHONE, false)],
    },
    {
      title: 'The cloth alone',
      surface: 'paper',
      zoom: 0.7,
      scale: 2,
      isAligned: false,
      cells: [view('cloth', 'without clouds, balloons and birds', DESK, true)],
    },
    {
      title: 'What the night adds',
      about: 'The beam of the lighthouse, and lamplight on the water along the shores; in this light at any hour.',
      surface: 'night',
      zoom: 0.7,
      scale: 2,
      isAligned: false,
      cells: [byNight('beam', 'the beam of the lighthouse'), byNight('water', 'lamplight on the water')],
    },
  ],
}

/** It is not of level 0, so nothing of it is found. */
type OwnState = Exclude<ShownState, 'found' | 'foundPredicted'>

const MEANINGS: Readonly<Record<OwnState, string>> = {
  locked: 'the fountain, from the first day: what will rise is not given away',
  open: 'open',
  predicted: 'predicted',
  built: 'built: the armillary sphere',
  due: 'its light is out',
  placed: 'placed',
  ahead: 'in the look ahead',
}

const monumentIn = (state: OwnState): Cell => ({
  name: state,
  caption: MEANINGS[state],
  compose: async ({ shelf, loop }, light) => {
    const monument = createMonument({ x: 0, y: 0, z: 0 }, shelf, loop)
    monument.setLight(light)
    const isAhead = state === 'ahead'
    await monument.show(isAhead ? 'built' : state, isAhead, light.lamps > 0, false)
    return [monument.view]
  },
})

export const monument: Story = {
  query: 'story=monument',
  title: 'The monument',
  about: 'The city’s own: a fountain on the square of The Build, and what rises out of it with the last floor of all.',
  sections: () => [
    {
      title: 'In every state',
      surface: PAVING,
      zoom: 2,
      scale: 2,
      isAligned: true,
      cells: SHOWN_STATES.flatMap((state) =>
        state === 'found' || state === 'foundPredicted' ? [] : [monumentIn(state)],
      ),
    },
  ],
  face: { cell: monumentIn('built'), zoom: 0.8 },
}
