import { Undo2 } from 'lucide-react'
import { numbered } from '#ui/in-words.ts'
import { useHud } from '../hud-context.ts'
import { identityOf } from '../words/level-words.ts'
import './look-plate.css'

/** The note shown while another level is looked at: a blueprint for a later level, paper for an earlier one. */
export function LookPlate({
  look,
  reached,
  isHeading,
  onReturn,
}: {
  look: number
  reached: number
  /** True: its title is the page's h1, because nothing else is. */
  isHeading: boolean
  onReturn: () => void
}) {
  const { world } = useHud()
  const { districts, buildings, floors } = world.index.city
  const count = (all: readonly { readonly level: number }[], noun: string) =>
    numbered(all.filter(({ level }) => level <= look).length, noun)
  const sum = `${count(districts, 'district')}, ${count(buildings, 'building')}, ${count(floors, 'floor')}.`
  const isAhead = look > reached
  const Heading = isHeading ? 'h1' : 'p'
  return (
    <div className={`look ${isAhead ? 'is-ahead' : 'is-back'}`}>
      {isAhead && <div className="look-frame" />}
      <div className={`look-plate ${isAhead ? 'blueprint' : 'sheet'}`} role="status">
        <Heading className="h2" tabIndex={-1}>
          Looking {isAhead ? 'ahead' : 'back'} to {identityOf(world, look)}
        </Heading>
        <p className="small">
          {sum} {isAhead ? 'None of it is claimed, all of it can be read about.' : 'The rest came later.'}
        </p>
      </div>
      <button type="button" className="slab on-blueprint look-return" onClick={onReturn}>
        <Undo2 className="icon" aria-hidden="true" />
        Back to {identityOf(world, reached)}
      </button>
    </div>
  )
}
