import { FileText, Mail } from 'lucide-react'
import { useMemo, useState } from 'react'
import { linkFileName, makeReport, reportFileName } from '#share/report.ts'
import { snapshotOf } from '#share/snapshot-of.ts'
import { FOR_A_MENTOR, chosen } from '#share/snapshot.ts'
import type { Choices } from '#share/snapshot.ts'
import { useNow, useProgress } from '#store/hooks.tsx'
import { Choice } from '#ui/choice.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { dayOf, wholeNumber } from '#ui/in-words.ts'
import { saveFile } from '#ui/save-file.ts'
import { useSoundness } from '#ui/use-soundness.ts'
import { useHud } from '../hud-context.ts'
import { PostcardButton } from '../postcard/postcard-button.tsx'
import { useKeptText } from '../use-kept-text.ts'
import type { ViewProps } from '../view-props.ts'
import { excessWords } from './excess-words.ts'
import { KeyTick } from './key-tick.tsx'
import { Postcard } from './postcard.tsx'
import { presetOf, withPreset } from './presets.ts'
import { Ruler } from './ruler.tsx'
import { Send } from './send.tsx'
import { FIRST_ITEMS, shareItems } from './share-items.ts'
import type { ShareItem } from './share-items.ts'
import { useLink } from './use-link.ts'
import { useOwnKey } from './use-own-key.ts'
import type { Weighed } from './weigh-link.ts'
import { Weight } from './weight.tsx'
import './share.css'

/** The share view: what goes into the link, item by item, and the link itself. */
export function ShareView({ onClose }: ViewProps<'share'>) {
  const { world, words: texts, edition } = useHud()
  const progress = useProgress((all) => all)
  const now = useNow()
  const written = progress.name ?? ''
  const field = useKeptText('name', written, (text) => ({ kind: 'name', name: text.trim() }))
  const name = field.text.trim()
  const [ticks, setTicks] = useState<Choices>({ ...FOR_A_MENTOR, name: written !== '' })
  const today = dayOf(now)

  const snapshot = useMemo(
    () => ({ ...snapshotOf(world, progress, { edition, now, dayOf, key: null }), name: name || null }),
    // A link is made for a day, so `now` is left out of the dependencies.
    // oxlint-disable-next-line react/exhaustive-deps
    [world, progress, edition, today, name],
  )
  const items = useMemo(() => shareItems(snapshot, ticks), [snapshot, ticks])
  const ownKey = useOwnKey(ticks.key)
  const signer = ownKey.kind === 'ready' ? ownKey.pair : null
  const words = ownKey.kind === 'ready' && ticks.key ? ownKey.words : null
  const canSign = ownKey.kind !== 'none' && ownKey.kind !== 'failed'
  const choices: Choices = { ...ticks, name: ticks.name && name !== '', key: ticks.key && canSign }
  const link = useLink(snapshot, choices, signer, JSON.stringify([choices, name, today, items, signer !== null]))
  const url = link?.url.ok ? link.url.value : null
  const shared = chosen(snapshot, choices)
  const report = makeReport(world, shared, useSoundness(texts, shared.reviews))
  const excess = link && !link.url.ok ? excessWords(link.url.fault, cureOf(link, items)) : null
  /** The predictions that were sure and wrong are among all predictions. */
  const isWithin = (choice: keyof Choices) => choice === 'misses' && choices.predictions
  const tick = (choice: keyof Choices, isOn: boolean) => setTicks((before) => ({ ...before, [choice]: isOn }))
  // Days and dates count where there are none yet, too, so that one of the two is always chosen.
  const isOffered = (choice: keyof Choices) =>
    choice === 'key'
      ? canSign
      : choice === 'days' || choice === 'phases' || items.some((item) => item.choice === choice)
  const preset = presetOf(ticks, isOffered)

  const rowsOf = (isHere: (choice: keyof Choices) => boolean) =>
    items
      .filter(({ choice }) => isHere(choice))
      .map(({ choice, label, note }) => (
        <li key={choice}>
          <label>
            <input
              type="checkbox"
              checked={choices[choice] || isWithin(choice)}
              disabled={isWithin(choice)}
              onChange={(event) => tick(choice, event.currentTarget.checked)}
            />
            <span>
              {label}
              {note && <span className="visually-hidden">, </span>} {note && <small>{note}</small>}
            </span>
            <Weight words={isWithin(choice) ? '' : addsWords(link, choice)} />
          </label>
        </li>
      ))

  /** The main way where there is too much for a link. */
  const saveReport = (
    <button
      type="button"
      className={excess === null ? 'link' : 'slab'}
      onClick={() => saveFile(reportFileName(shared, words), report, 'text/markdown')}
    >
      <FileText className="icon" aria-hidden="true" />
      Save the report
    </button>
  )

  return (
    <Dialog title="What goes into the link" onClose={onClose} className="share">
      <div className="share-left">
        <Postcard snapshot={snapshot} name={choices.name ? name : ''} url={url} />
      </div>
      <div className="share-what">
        {snapshot.floors.size + snapshot.checkpoints.size === 0 && (
          <p className="share-nothing small">Nothing stands here yet: who opens the link sees an empty city.</p>
        )}
        <div className="share-show">
          <Choice
            legend="Show"
            value={preset}
            options={[
              { value: 'mentor', label: 'What a mentor needs' },
              { value: 'statuses', label: 'Only what stands' },
            ]}
            onChange={(value) => value !== 'own' && setTicks(withPreset(ticks, value))}
          />
          <p className="share-unit tiny soft" aria-hidden="true">
            characters
          </p>
        </div>
        <ul className="share-items">
          <li>
            <label>
              <input type="checkbox" checked disabled />
              <span>
                Which floors and checkpoints stand, how sure I was<span className="visually-hidden">, </span>{' '}
                <small>always in</small>
              </span>
              <Weight words={link?.alone ? wholeNumber(link.alone) : ''} />
            </label>
          </li>
          {rowsOf((choice) => FIRST_ITEMS.includes(choice))}
          <KeyTick
            ownKey={ownKey}
            isOn={ticks.key}
            adds={addsWords(link, 'key')}
            onTick={(isOn) => tick('key', isOn)}
          />
          {rowsOf((choice) => !FIRST_ITEMS.includes(choice))}
          <li className="share-name">
            <label>
              <input
                type="checkbox"
                checked={choices.name}
                disabled={name === ''}
                onChange={(event) => tick('name', event.currentTarget.checked)}
              />
              <span>My name</span>
            </label>
            <input
              className="field"
              aria-label="Your name"
              placeholder="What to call you"
              autoComplete="name"
              maxLength={80}
              value={field.text}
              onChange={(event) => {
                field.onChange(event.currentTarget.value)
                tick('name', true)
              }}
              onBlur={field.onBlur}
            />
            <Weight words={name === '' ? '' : addsWords(link, 'name')} />
          </li>
        </ul>
        <div className="share-send">
          {excess === null && <Ruler length={url?.length ?? 0} />}
          <p className="share-warning small">
            <Mail className="icon" aria-hidden="true" />
            <span>Like a postcard: anyone who holds it can read it, and it can’t be called back.</span>
          </p>
          <div role="status">{excess !== null && <p className="share-excess small">{excess}</p>}</div>
          {url !== null && <Send url={url} file={linkFileName(shared, words)} canBeAnswered={choices.key} />}
        </div>
        <div className="share-ways">
          {excess !== null && saveReport}
          <PostcardButton label="Postcard" />
          <CopyButton className="link" label="Copy a report" text={report} />
          {excess === null && saveReport}
        </div>
      </div>
    </Dialog>
  )
}

const addsWords = (link: Weighed | null, choice: keyof Choices) => {
  const adds = link?.adds.get(choice) ?? null
  return adds === null ? '' : `+ ${wholeNumber(adds)}`
}

const cureOf = ({ cure }: Weighed, items: readonly ShareItem[]) => {
  const label = cure?.choice === 'name' ? 'My name' : items.find(({ choice }) => choice === cure?.choice)?.label
  return cure && label !== undefined ? { label, isEnough: cure.isEnough } : null
}
