import { Download } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Moment, Progress } from '#progress/progress.ts'
import type { SceneHandle } from '#scene/scene-props.ts'
import { useProgress } from '#store/hooks.tsx'
import { Choice } from '#ui/choice.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { dayOf } from '#ui/in-words.ts'
import { saveFile } from '#ui/save-file.ts'
import { useHud } from '../hud-context.ts'
import { POSTCARDS } from './measures.ts'
import type { PostcardForm } from './measures.ts'
import { onceStill } from './once-still.ts'
import { loadHouseFonts, paintPostcard } from './paint.ts'
import { postcardWords } from './postcard-words.ts'
import './postcard.css'

/** Makes a postcard of the city: a preview, the choice of its format, and the file. */
export function PostcardDialog({
  picture,
  moment,
  onClose,
}: {
  picture: SceneHandle
  moment: { readonly progress: Progress; readonly at: Moment }
  onClose: () => void
}) {
  const { world, announce } = useHud()
  const name = useProgress((progress) => progress.name)
  const [isNamed, setNamed] = useState(true)
  const [form, setForm] = useState<PostcardForm>('wide')
  const card = useRef<HTMLCanvasElement>(null)
  const { progress, at } = moment
  const words = useMemo(
    () => postcardWords(world, progress, at, isNamed ? name : null),
    [world, progress, at, isNamed, name],
  )
  const size = POSTCARDS[form]

  useEffect(() => {
    let isGone = false
    const paint = () => {
      const context = card.current?.getContext('2d')
      if (isGone || !card.current || !context) return
      Object.assign(card.current, size)
      paintPostcard(context, size, words, picture.photograph)
    }
    void loadHouseFonts().then(paint)
    const callOff = onceStill(picture, paint)
    return () => {
      isGone = true
      callOff()
    }
  }, [picture, size, words])

  const save = () =>
    card.current?.toBlob((blob) => {
      if (!blob) return announce('The browser could not make the picture.')
      saveFile(`city-${dayOf(at)}-${size.width}x${size.height}.png`, blob)
      announce('The postcard is saved.')
    }, 'image/png')

  return (
    <Dialog title="A postcard of your city" onClose={onClose} className="postcard">
      <canvas
        ref={card}
        className={`postcard-card is-${form}`}
        role="img"
        aria-label={`The city as a postcard. ${words.greeting}. ${words.hand}. ${words.sum}.`}
      />
      <div className="postcard-ways">
        <Choice
          legend="Form"
          value={form}
          options={[
            { value: 'wide', label: 'Wide' },
            { value: 'square', label: 'Square' },
          ]}
          onChange={setForm}
        />
        {name !== null && (
          <label className="postcard-name">
            <input type="checkbox" checked={isNamed} onChange={(event) => setNamed(event.currentTarget.checked)} />
            My name on it
          </label>
        )}
        <button type="button" className="slab" onClick={save}>
          <Download className="icon" aria-hidden="true" />
          Save the picture
        </button>
      </div>
    </Dialog>
  )
}
