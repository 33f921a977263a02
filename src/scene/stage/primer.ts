import { Container, Particle, ParticleContainer, RenderTexture, type Renderer, Sprite, Texture } from 'pixi.js'
import { CLOTH_KINDS, createCloth, createFar } from './far-cloth.ts'
import { whenDone } from './loader.ts'

/**
 * Has the card make its programs while it has nothing else to do: the page waits for them, and for all that was handed
 * over before them. `isOver`: the scene was closed meanwhile, and its renderer with it.
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
