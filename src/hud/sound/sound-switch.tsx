import { Volume2 } from 'lucide-react'
import { useSettings } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'
import './sound-switch.css'

/** The button that silences the city at once. It is there only while sound is on; the settings bring it back. */
export function SoundSwitch() {
  const { announce } = useHud()
  const [{ sound }, update] = useSettings()
  if (!sound) return null
  const silence = () => {
    announce('Sound is off. The settings turn it on again.')
    // The button is about to be removed.
    const settings = document.querySelectorAll<HTMLElement>('a.round-button[href="#/settings"]')
    ;[...settings].find((link) => link.checkVisibility())?.focus()
    update({ sound: false })
  }
  return (
    <button
      type="button"
      className="round-button sound-switch"
      aria-label="Turn the sound off"
      title="Turn the sound off"
      onClick={silence}
    >
      <Volume2 className="icon" aria-hidden="true" />
    </button>
  )
}
