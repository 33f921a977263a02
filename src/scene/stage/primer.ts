import { Container, Particle, ParticleContainer, RenderTexture, type Renderer, Sprite, Texture } from 'pixi.js'
import { CLOTH_KINDS, createCloth, createFar } from './far-cloth.ts'
import { whenDone } from './loader.ts'

/**
 * Draws one pixel with each shader of the scene, so that the GPU compiles them while it has nothing else to do.
 * Compiling blocks the page, and waits for all uploads before it. `isOver`: the scene was closed meanwhile, and its
 * renderer destroyed.
 */
export async function primeCard(renderer: Renderer, isOver: () => boolean): Promise<void> {
  if ('gl' in renderer && !isOver()) await whenDone(renderer.gl)
  if (isOver()) return
  const container = new Container()
  const crowd = new ParticleContainer({ texture: Texture.WHITE })
  crowd.addParticle(new Particle(Texture.WHITE))
  const far = createFar()
  const cloths = CLOTH_KINDS.map((kind) => createCloth(kind, far))
  container.addChild(new Sprite(Texture.WHITE), crowd, ...cloths.map(({ view }) => view))
  const target = RenderTexture.create({ width: 1, height: 1 })
  renderer.render({ container, target })
  target.destroy(true)
  container.destroy({ children: true })
  for (const cloth of cloths) cloth.dispose()
  far.dispose()
}
