import { useState } from 'react'
import type { Reply } from '#share/reply/reply.ts'
import { useGame, useLog, useProgress } from '#store/hooks.tsx'
import type { Moment } from '#progress/progress.ts'
import { useSaid } from '#ui/use-said.ts'
import { useHud } from '../hud-context.ts'
import { refusalWords } from '../refusal-words.ts'
import { countedWords } from './line-words.ts'
import { isTickedAtFirst, linesOf, takeInCommand } from './reply-lines.ts'
import type { ReplyLine } from './reply-lines.ts'
import { senderOf, takenIn } from './sender.ts'
import type { Sender } from './sender.ts'

/** What can be done with a reply, and what was done with it. */
export type Taking = {
  readonly lines: readonly ReplyLine[]
  readonly sender: Sender
  /** When it was taken in; null: it was not, or that was undone. */
  readonly takenAt: Moment | null
  readonly isTicked: (line: ReplyLine) => boolean
  readonly tick: (line: ReplyLine, isTicked: boolean) => void
  /** Takes in the lines that are ticked. */
  readonly takeIn: () => void
  readonly takeBack: () => void
  readonly fault: string | null
}

export function useTaking(reply: Reply | null, onTaken: () => void): Taking | null {
  const { world, offerUndo, settleUndo, announce } = useHud()
  const game = useGame()
  const log = useLog()
  const progress = useProgress((all) => all)
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [fault, setFault] = useSaid()
  if (!reply) return null
  const lines = linesOf(world, progress, reply)
  const sender = senderOf({ log, progress }, reply)
  const taken = takenIn({ log, progress }, reply.mark)
  // Of a reply that was taken in, what is left was left out on purpose.
  const isTicked = (line: ReplyLine) =>
    line.state === 'new' && (ticks.get(line.key) ?? (taken === null && isTickedAtFirst(line, reply, sender)))

  function undo(deed: Parameters<typeof game.undo>[0]) {
    const undone = game.undo(deed)
    if (!undone.ok) return setFault(refusalWords(undone.fault, world))
    settleUndo()
    announce('The reply is taken back. Nothing of it stands here now.')
  }

  return {
    lines,
    sender,
    takenAt: taken?.at ?? null,
    isTicked,
    tick: (line, value) => setTicks(new Map(ticks).set(line.key, value)),
    takeIn: () => {
      const chosen = lines.filter(isTicked)
      const result = game.act(takeInCommand(reply, chosen))
      setFault(result.ok ? null : refusalWords(result.fault, world))
      const deed = result.ok ? result.value[0] : undefined
      if (!deed) return
      setTicks(new Map())
      offerUndo(`Taken in: ${countedWords(chosen)}.`, () => undo(deed))
      onTaken()
    },
    takeBack: () => taken && undo(taken.deed),
    fault,
  }
}
