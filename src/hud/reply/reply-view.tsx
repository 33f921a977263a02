import { useId, useRef } from 'react'
import { useKeeping, useProgress, useStores } from '#store/hooks.tsx'
import { numbered } from '#ui/in-words.ts'
import { Missing } from '#ui/missing.tsx'
import { useLoaded } from '#ui/use-loaded.ts'
import { Sheet } from '../shell/sheet.tsx'
import { Lines } from '../shell/standing-sheet.tsx'
import type { ViewProps } from '../view-props.ts'
import { readReply } from './read-reply.ts'
import { ReplyFoot } from './reply-foot.tsx'
import { NoCity, NotRead } from './not-read.tsx'
import { ReplyGroups } from './reply-groups.tsx'
import { SenderPart } from './sender-part.tsx'
import { TakenIn } from './taken-in.tsx'
import { useTaking } from './use-taking.ts'
import './reply.css'

/** A mentor's reply: from whom it is, what is in it, and what taking it in will do. */
export function ReplyView({ place, onClose }: ViewProps<'reply'>) {
  const { keyring } = useStores()
  const loaded = useLoaded(() => readReply(place.link, keyring), place.link)
  const isOpening = useKeeping().kind === 'opening'
  const hasCity = useProgress((progress) => progress.begun !== null)
  const status = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const reading = loaded.kind === 'ready' && !isOpening ? loaded.value : null
  const read = reading?.kind === 'read' && hasCity ? reading : null
  const taking = useTaking(read?.reply ?? null, () => queueMicrotask(() => status.current?.focus()))
  const isForAnother = reading?.kind === 'read' || (reading?.kind === 'refused' && reading.fault.kind === 'otherCity')
  return (
    <Sheet
      form="panel"
      titleId={id}
      back={{ label: 'City', place: { kind: 'city' } }}
      onClose={onClose}
      className="reply"
      foot={taking && <ReplyFoot taking={taking} />}
    >
      <h1 className="h1" id={id} tabIndex={-1}>
        {read ? `A reply from ${read.reply.name.trim() || 'a mentor without a name'}` : 'A mentor’s reply'}
      </h1>
      {loaded.kind === 'failed' && (
        <Missing
          title="The reply could not be opened"
          what="A part of this page did not arrive. Nothing was changed, and the reply is still in its link."
          action={{ label: 'Try again', onPress: loaded.again }}
        />
      )}
      {!reading && loaded.kind !== 'failed' && <Lines count={6} />}
      {reading && !hasCity && isForAnother && <NoCity />}
      {reading && reading.kind !== 'read' && (hasCity || !isForAnother) && (
        <NotRead reading={reading} hasCity={hasCity} />
      )}
      {read && taking && (
        <>
          {taking.takenAt !== null && <TakenIn taking={taking} at={taking.takenAt} headingRef={status} />}
          <SenderPart reply={read.reply} words={read.words} sender={taking.sender} takenAt={taking.takenAt} />
          <ReplyGroups reply={read.reply} taking={taking} />
          {read.reply.beyond > 0 && (
            <p className="small soft">
              {numbered(read.reply.beyond, 'more line')} {read.reply.beyond === 1 ? 'is' : 'are'} about things that only
              a newer release has. Once this page is on that release, open the reply again.
            </p>
          )}
        </>
      )}
    </Sheet>
  )
}
