import 'pixi.js/unsafe-eval'
import { Application, Container, Graphics, Sprite } from 'pixi.js'
import type { CityIndex } from '#city/city-index.ts'

const ACROSS = 100

/** The same city as one writes it first: a sprite a floor and an agent, all in one container that is moved. */
export async function showPlainly(host: HTMLElement, index: CityIndex, agents: number): Promise<void> {
  const app = new Application()
  await app.init({ preference: 'webgl', autoStart: false, sharedTicker: false, resizeTo: window })
  host.append(app.canvas)
  host.className = 'city-scene'
  const texture = app.renderer.generateTexture(new Graphics().rect(0, 0, 60, 30).fill(0xffffff))
  const world = new Container()
  app.stage.addChild(world)
  index.city.buildings.forEach(({ floors }, at) => {
    const [x, y] = [at % ACROSS, Math.floor(at / ACROSS)]
    floors.forEach((_, storey) => {
      const sprite = new Sprite(texture)
      sprite.position.set((x - y) * 110, (x + y) * 55 - storey * 30)
      world.addChild(sprite)
    })
  })
  const crowd = Array.from({ length: agents }, (_, at) => {
    const agent = new Sprite({ texture, scale: 0.1 })
    agent.position.set(((at * 37) % ACROSS) * 60, ((at * 91) % ACROSS) * 60)
    world.addChild(agent)
    return agent
  })
  let last: { x: number; y: number } | null = null
  let isAsked = false
  const draw = () => {
    isAsked = false
    for (const agent of crowd) agent.x += 0.5
    app.renderer.render(app.stage)
  }
  host.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => (last = { x, y }))
  host.addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
    if (last) world.position.set(world.x + x - last.x, world.y + y - last.y)
    last = { x, y }
    if (!isAsked) requestAnimationFrame(draw)
    isAsked = true
  })
  draw()
  host.dataset['standing'] = host.dataset['whole'] = ''
}
