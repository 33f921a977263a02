import { use, useState } from 'react'
import { ListChecks, QrCode as QrIcon } from 'lucide-react'
import { replyFileName } from '#share/report.ts'
import { shortDay, yearOf } from '#ui/in-words.ts'
import { pageAddressOf } from '#ui/page-address.ts'
import { useLearner } from '../learner.ts'
import { AnsweringContext } from './answering.ts'
import type { Known } from './answering.ts'
import { countWords, itemsOf } from './draft.ts'
import { useOwnKey } from './own-key.ts'
import { ReplyDialog } from './reply-dialog.tsx'
import { ReplyQr } from './reply-qr.tsx'
import { keyFaultWords, lengthWords, noAnswerWords, replyExcessWords } from './reply-words.ts'
import { Send } from './send.tsx'
import { useReply } from './use-reply.ts'
import type { MadeReply } from './use-reply.ts'
import './reply.css'

/** At the foot of every place: what the reply holds and how it is sent, or why this link can't be answered. */
export function ReplyBar() {
  const answering = use(AnsweringContext)
  const { snapshot } = useLearner()
  if (answering.kind === 'opening') return null
  if (answering.kind === 'known') return <KnownBar key={answering.id} known={answering} />
  return (
    <aside className="mentor-reply is-closed small" aria-label="Your reply">
      <p>
        {noAnswerWords(answering.kind, snapshot.name?.trim() ?? '')}{' '}
        {answering.kind === 'fullDesk' && <a href="#/desk">To your desk</a>}
      </p>
    </aside>
  )
}

function KnownBar({ known }: { known: Known }) {
  const { today, edition, snapshot } = useLearner()
  const { desk, state, entry, id } = known
  const draft = itemsOf(entry.draft.value)
  const isEmpty = draft.vouched.length + draft.remarks.length === 0
  const last = entry.sent.find((each) => !each.isTakenBack) ?? null
  const loaded = useOwnKey(desk, !isEmpty || last !== null)
  const own = loaded.kind === 'ready' && loaded.value?.ok ? loaded.value.value : null
  const making = useReply(known, own, today, edition)
  const [isOpen, setOpen] = useState(false)
  /** What the QR code was opened for: the draft's reply, or the last one that was sent. */
  const [qr, setQr] = useState<{ readonly url: string; readonly reply: MadeReply | null } | null>(null)
  const reply = making.kind === 'made' ? making.reply : null
  const link = isEmpty ? (last?.link ?? null) : (reply?.link ?? null)
  const url = link === null ? null : pageAddressOf(link)
  const file = replyFileName(snapshot, (isEmpty ? last?.day : null) ?? today)
  const onSend = () => {
    if (reply) desk.sent(id, reply)
  }
  const keyFault = loaded.kind === 'ready' && loaded.value && !loaded.value.ok ? loaded.value.fault : null
  return (
    <aside className={isEmpty && last === null ? 'mentor-reply is-empty' : 'mentor-reply'} aria-label="Your reply">
      <div className="mentor-reply-words small">
        <p role="status">
          {isEmpty && last === null ? (
            <>
              <b>Your reply</b> is empty. What you vouch for, ask and remark gathers here.
            </>
          ) : (
            <>
              <b>{isEmpty ? `Your reply of ${shortDay(last!.day, yearOf(today))}` : 'Your reply'}</b>
              {`: ${countWords(isEmpty ? last! : draft)}`}
            </>
          )}
        </p>
        {loaded.kind === 'failed' && (
          <p>
            The part that signs did not come.{' '}
            <button type="button" className="link" onClick={loaded.again}>
              Try again
            </button>
          </p>
        )}
        {keyFault && <p className="mentor-caution">{keyFaultWords(keyFault)}</p>}
        {making.kind === 'excess' && <p className="mentor-caution">{replyExcessWords(making.fault)}</p>}
        {url !== null && own && (
          <p className="mentor-reply-signed soft">
            Signed as <i className="serif">{own.words}</i>,{' '}
            {isEmpty ? 'sent, and can be sent again' : lengthWords(url.length)}
          </p>
        )}
        {state.keeping === 'memory' && !keyFault && (
          <p className="mentor-caution">This browser keeps nothing: send it before you close the page.</p>
        )}
        {state.keeping === 'unread' && (
          <p className="mentor-caution">Your desk can’t be read here, so nothing of this is kept.</p>
        )}
      </div>
      {(!isEmpty || entry.sent.length > 0) && (
        <div className="mentor-reply-ways">
          <button type="button" className="link" onClick={() => setOpen(true)}>
            <ListChecks className="icon" aria-hidden="true" />
            <span>What is in it</span>
          </button>
          {url !== null && (
            <button
              type="button"
              className="round-button"
              aria-label="QR code of the reply"
              title="QR code"
              onClick={() => setQr({ url, reply })}
            >
              <QrIcon className="icon" aria-hidden="true" />
            </button>
          )}
          {url !== null && <Send url={url} file={file} isAgain={isEmpty} onSend={onSend} />}
        </div>
      )}
      {isOpen && (
        <ReplyDialog known={known} own={own} url={url} file={file} onSend={onSend} onClose={() => setOpen(false)} />
      )}
      {qr && (
        <ReplyQr
          url={qr.url}
          onRead={
            qr.reply &&
            (() => {
              if (qr.reply) desk.sent(id, qr.reply)
              setQr(null)
            })
          }
          onClose={() => setQr(null)}
        />
      )}
    </aside>
  )
}
