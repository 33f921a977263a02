import { useRef, useState } from 'react'
import type { CheckpointOutline } from '#city/curriculum.ts'
import type { CheckpointView } from '#progress/checkpoint.ts'
import { useSaid } from '#ui/use-said.ts'
import { useCommand } from '../use-command.ts'
import { EvidenceForm } from './evidence-form.tsx'

/** The buttons of a checkpoint: say that it is done, show evidence, take back. */
export function CheckpointDeeds({
  outline,
  view,
  ways,
}: {
  outline: CheckpointOutline
  view: CheckpointView
  /** Links shown beside the buttons. */
  ways: React.ReactNode
}) {
  const deed = useCommand()
  const [isShowing, setIsShowing] = useState(false)
  const [fault, setFault] = useSaid()
  const opener = useRef<HTMLButtonElement>(null)
  const isClaimed = view.said !== null || view.shown !== null
  const say = () =>
    setFault(
      deed({ kind: 'sayCheckpoint', checkpoint: outline.id }, `“${outline.title}” is said. Nothing to look at yet.`),
    )
  const takeBack = () =>
    setFault(deed({ kind: 'takeBackCheckpoint', checkpoint: outline.id }, `“${outline.title}” is taken back.`))
  const close = () => {
    setIsShowing(false)
    queueMicrotask(() => opener.current?.focus())
  }
  if (isShowing) return <EvidenceForm outline={outline} onDone={close} />
  return (
    <div className="checkpoint-deeds">
      <button type="button" className="link small" ref={opener} onClick={() => setIsShowing(true)}>
        {view.shown ? 'Show other evidence' : 'Add evidence'}
        <span className="visually-hidden"> for {outline.title}</span>
      </button>
      {isClaimed ? (
        <button type="button" className="link quiet-link small" onClick={takeBack}>
          Take it back
          <span className="visually-hidden">: {outline.title}</span>
        </button>
      ) : (
        <button type="button" className="link quiet-link small" onClick={say}>
          Say it’s done
          <span className="visually-hidden">: {outline.title}</span>
        </button>
      )}
      {ways}
      {fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
