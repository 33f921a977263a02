import { Container, Particle, ParticleContainer, RenderTexture, type Renderer, Sprite, Texture } from 'pixi.js'
import { nextTask } from '#lib/next-task.ts'
import { CLOTH_KINDS, createCloth, createFar } from './far-cloth.ts'
import { whenDone } from './loader.ts'

/**
 * Draws one pixel with each shader of the scene, so that the GPU compiles them while it has nothing else to do.
 * Compiling blocks the page, and waits for all uploads before it, so each shader has a task of its own. `isOver`: the
 * scene was closed meanwhile, and its renderer destroyed.
 */
export async function primeCard(renderer: Renderer, isOver: () => boolean): Promise<void> {
  if ('gl' in renderer && !isOver()) await whenDone(renderer.gl)
  const crowd = new ParticleContainer({ texture: Texture.WHITE })
  crowd.addParticle(new Particle(Texture.WHITE))
  const far = createFar()
  const cloths = CLOTH_KINDS.map((kind) => createCloth(kind, far))
  const target = RenderTexture.create({ width: 1, height: 1 })
  for (const part of [new Sprite(Texture.WHITE), crowd, ...cloths.map(({ view }) => view)]) {
    await nextTask()
    const container = new Container()
    container.addChild(part)
    if (!isOver()) renderer.render({ container, target })
    container.destroy({ children: true })
  }
  target.destroy(true)
  for (const cloth of cloths) cloth.dispose()
  far.dispose()
}
