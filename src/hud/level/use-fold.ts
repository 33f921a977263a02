import { useProgress, useSettings } from '#store/hooks.tsx'
import { foldKey } from './after-level-note.ts'

/** Whether the card after a level is folded to one line, and what folds and unfolds it. Both move the focus along. */
export function useFold() {
  const key = foldKey(useProgress((progress) => progress.level))
  const [{ dismissed }, update] = useSettings()
  // The other one of the two is in the page only after the settings have changed.
  const focus = (id: string) => setTimeout(() => document.getElementById(id)?.focus(), 0)
  return {
    isFolded: dismissed.includes(key),
    fold: () => {
      update({ dismissed: [...dismissed, key] })
      focus('what-comes-next')
    },
    unfold: () => {
      update({ dismissed: dismissed.filter((each) => each !== key) })
      focus('after-level')
    },
  }
}
