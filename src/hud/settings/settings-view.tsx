import { useId } from 'react'
import { makeAddress } from '#share/address.ts'
import type { Light, Motion } from '#store/settings.ts'
import { useAmbient, useProgress, useSettings } from '#store/hooks.tsx'
import { Choice } from '#ui/choice.tsx'
import { useHud } from '../hud-context.ts'
import { Sheet } from '../shell/sheet.tsx'
import { useKeptText } from '../use-kept-text.ts'
import type { ViewProps } from '../view-props.ts'
import { Copies } from './copies.tsx'
import { LastDeed } from './last-deed.tsx'
import './settings.css'

const LIGHTS: readonly { readonly value: Light; readonly label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'day', label: 'Day' },
  { value: 'night', label: 'Night' },
  { value: 'clock', label: 'By the clock' },
]
const MOTIONS: readonly { readonly value: Motion; readonly label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'less', label: 'Less' },
  { value: 'none', label: 'None' },
]

export function SettingsView({ onClose }: ViewProps<'settings'>) {
  const [settings, update] = useSettings()
  const { announce } = useHud()
  const { ambient } = useAmbient()
  const isJudgedSlow = settings.ambient === null && ambient === false
  return (
    <Sheet
      form="panel"
      titleId="settings-title"
      back={{ label: 'City', place: { kind: 'city' } }}
      onClose={onClose}
      className="settings"
    >
      <h1 className="h2" id="settings-title" tabIndex={-1}>
        Settings
      </h1>
      <Choice legend="Light" options={LIGHTS} value={settings.light} onChange={(light) => update({ light })} />
      <Choice legend="Motion" options={MOTIONS} value={settings.motion} onChange={(motion) => update({ motion })} />
      <Switch
        words="Boats, birds and traffic"
        note={
          isJudgedSlow
            ? 'Off, because this device draws the city with effort. Turn on to have them all the same.'
            : 'Off saves battery.'
        }
        isOn={ambient ?? true}
        onChange={(isOn) => update({ ambient: isOn, ease: null })}
      />
      <Switch
        words="Sound"
        note="Soft sounds when a floor is set, and of the harbour at night; none in a lesson, on rounds or while you write."
        isOn={settings.sound}
        onChange={(sound) => {
          update({ sound })
          announce(sound ? 'Sound is on. A button beside the search turns it off.' : 'Sound is off.')
        }}
      />
      <Switch
        words="Single-key shortcuts"
        note={
          <>
            Press <kbd>?</kbd> to see them.
          </>
        }
        isOn={settings.shortcuts}
        onChange={(shortcuts) => update({ shortcuts })}
      />
      <Name />
      <Copies />
      <LastDeed />
      <section className="settings-part">
        <h2 className="h3">Mentors</h2>
        <p className="small soft">
          A mentor’s reply opens from the message it came in. If you are a mentor yourself, your desk keeps everybody
          whose link you opened.
        </p>
        <div className="settings-ways">
          <a className="link small" href={makeAddress({ kind: 'open' })}>
            Open a link or a reply
          </a>
          <a className="link small" href={makeAddress({ kind: 'desk' })}>
            Your desk
          </a>
        </div>
      </section>
      <section className="settings-part">
        <h2 className="h3">Without the network</h2>
        <p className="small soft">
          Once it has been opened the city works offline, with every lesson that was read. Your browser’s menu can put
          it on the home screen or in the dock.
        </p>
        <a className="link small" href="licences.txt">
          Licences of what this page is made with
        </a>
      </section>
    </Sheet>
  )
}

function Switch({
  words,
  note,
  isOn,
  onChange,
}: {
  words: string
  note: React.ReactNode
  isOn: boolean
  onChange: (isOn: boolean) => void
}) {
  const id = useId()
  return (
    <div className="settings-switch">
      <label htmlFor={id}>{words}</label>
      <span className="small soft" id={`${id}-note`}>
        {note}
      </span>
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.checked)}
      />
    </div>
  )
}

function Name() {
  const written = useProgress((progress) => progress.name ?? '')
  const field = useKeptText('name', written, (text) => ({ kind: 'name', name: text.trim() }))
  const id = useId()
  return (
    <div className="settings-name">
      <label htmlFor={id}>Your name</label>
      <input
        id={id}
        className="field"
        autoComplete="name"
        value={field.text}
        aria-invalid={field.fault !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => field.onChange(event.target.value)}
        onBlur={field.onBlur}
      />
      <p className="small soft" id={`${id}-note`}>
        {field.fault ? (
          <span className="fault">{field.fault}</span>
        ) : (
          'Stands on the board. Goes into no link unless you tick it.'
        )}
      </p>
    </div>
  )
}
