import { useState } from 'react'
import type { DragEvent } from 'react'

/** Takes what is dropped on a part of the page: a file, else a text. `isOver`: something is held over it. */
export function useDrop({ onFile, onText }: { onFile: (file: File) => void; onText: (text: string) => void }) {
  const [isOver, setIsOver] = useState(false)
  const handlers = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setIsOver(true)
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      const [file] = event.dataTransfer.files
      const text = event.dataTransfer.getData('text/plain')
      if (file) onFile(file)
      else if (text !== '') onText(text)
    },
  }
  return { isOver, handlers }
}
