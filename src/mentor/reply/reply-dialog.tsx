import { MessageCircleQuestionMark, MessageSquareText, Undo2, X } from 'lucide-react'
import { useState } from 'react'
import { DESK_LIMITS } from '#share/desk/desk.ts'
import type { DraftRemark, SentReply } from '#share/desk/desk.ts'
import type { Voucher } from '#share/reply/reply.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { longDay } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import { pageAddressOf } from '#ui/page-address.ts'
import { subjectWords } from '#ui/subject-words.ts'
import { useLearner } from '../learner.ts'
import type { Known } from './answering.ts'
import { countWords, withoutRemark, withoutVoucher } from './draft.ts'
import type { OwnKey } from './own-key.ts'
import { PROOF, lengthWords } from './reply-words.ts'
import { Send, SendWithAnApp } from './send.tsx'

/** All of the reply, item by item; what it is signed with; and the replies sent before. */
export function ReplyDialog({
  known: { desk, state, entry, id },
  own,
  url,
  file,
  onSend,
  onClose,
}: {
  known: Known
  own: OwnKey | null
  url: string | null
  file: string
  onSend: () => void
  onClose: () => void
}) {
  const draft = entry.draft.value
  const isEmpty = draft.vouched.length + draft.remarks.length === 0
  return (
    <Dialog title="Your reply" onClose={onClose} className="mentor-reply-dialog">
      {isEmpty ? (
        <p className="serif soft">Nothing new is in your draft.</p>
      ) : (
        <ul className="mentor-items">
          {draft.vouched.map((voucher) => (
            <VoucherItem
              key={voucher.checkpoint}
              voucher={voucher}
              onRemove={() => desk.keepDraft(id, withoutVoucher(draft, voucher.checkpoint))}
            />
          ))}
          {draft.remarks.map((remark) => (
            <RemarkItem
              key={remark.id}
              remark={remark}
              onRemove={() => desk.keepDraft(id, withoutRemark(draft, remark.id))}
            />
          ))}
        </ul>
      )}
      <NameField written={state.mentor.value} onName={desk.nameMentor} />
      {own && (
        <p className="small">
          Signed as <i className="serif">{own.words}</i>. <span className="soft">{PROOF}</span>
        </p>
      )}
      {url !== null && (
        <div className="mentor-send">
          <Send url={url} file={file} isAgain={isEmpty} onSend={onSend} />
          <SendWithAnApp url={url} file={file} onSend={onSend} />
          <span className="small soft">{isEmpty ? 'Sent, and can be sent again' : lengthWords(url.length)}</span>
        </div>
      )}
      {entry.sent.length > 0 && <SentReplies sent={entry.sent} onTakeBack={(mark) => desk.takeBack(id, mark)} />}
    </Dialog>
  )
}

function VoucherItem({ voucher, onRemove }: { voucher: Voucher; onRemove: () => void }) {
  const { world } = useLearner()
  const title = subjectWords(world, { kind: 'checkpoint', id: voucher.checkpoint })
  return (
    <li>
      <Mark name="vouched" />
      <div>
        <p>You vouch for: {title}</p>
        {voucher.evidence === null && <p className="small soft">The link left its evidence out, so you saw none.</p>}
      </div>
      <RemoveButton label={`Remove your voucher for ${title}`} onRemove={onRemove} />
    </li>
  )
}

function RemarkItem({ remark, onRemove }: { remark: DraftRemark; onRemove: () => void }) {
  const { world } = useLearner()
  const about = subjectWords(world, remark.about)
  const kind = remark.isQuestion ? 'question' : 'remark'
  return (
    <li>
      {remark.isQuestion ? (
        <MessageCircleQuestionMark className="icon" aria-hidden="true" />
      ) : (
        <MessageSquareText className="icon" aria-hidden="true" />
      )}
      <div>
        <p>
          Your {kind}: {about}
        </p>
        <p className="hand theirs">{remark.text}</p>
      </div>
      <RemoveButton label={`Remove your ${kind} about ${about}`} onRemove={onRemove} />
    </li>
  )
}

function RemoveButton({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button type="button" className="round-button" aria-label={label} title="Remove" onClick={onRemove}>
      <X className="icon" aria-hidden="true" />
    </button>
  )
}

function NameField({ written, onName }: { written: string; onName: (name: string) => void }) {
  const [text, setText] = useState(written)
  return (
    <label className="mentor-name">
      <span>What you are called, as the learner will read it</span>
      <input
        className="field"
        autoComplete="name"
        maxLength={DESK_LIMITS.name}
        // What is kept has no spaces at its ends, and may come from another tab.
        value={text.trim() === written ? text : written}
        onChange={(event) => {
          setText(event.currentTarget.value)
          onName(event.currentTarget.value)
        }}
      />
    </label>
  )
}

function SentReplies({ sent, onTakeBack }: { sent: readonly SentReply[]; onTakeBack: (mark: string) => void }) {
  return (
    <section className="mentor-sent">
      <h2 className="h3">Sent from this browser</h2>
      <ul>
        {sent.map((reply) => (
          <li key={reply.mark}>
            <p className="small">
              {longDay(reply.day)}: {countWords(reply)}
              {reply.isTakenBack && <span className="soft">, taken back into the draft</span>}
            </p>
            {!reply.isTakenBack && (
              <p className="mentor-acts">
                <CopyButton className="link" label="Copy it again" text={pageAddressOf(reply.link)} />
                <button type="button" className="link quiet-link" onClick={() => onTakeBack(reply.mark)}>
                  <Undo2 className="icon" aria-hidden="true" />
                  Not sent after all
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
