import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useHud } from '../hud-context.ts'
import { onceStill } from '../postcard/once-still.ts'

/** Limits of the photograph's width / height: a narrower box shows only its middle. */
const ASPECT = { least: 1.2, most: 1.7 }

/** A photograph of the picture behind the page; `children` until there is one. */
export function CityPhotograph({ children }: { children: ReactNode }) {
  const { picture } = useHud()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isTaken, setTaken] = useState(false)
  useEffect(() => {
    if (!picture) return
    return onceStill(picture, () => {
      const print = canvas.current
      const box = print?.parentElement
      if (!print || !box) return
      const width = box.clientWidth * 2
      const aspect = Math.min(ASPECT.most, Math.max(ASPECT.least, box.clientWidth / box.clientHeight))
      const photograph = picture.photograph(width, Math.round(width / aspect))
      if (!photograph) return
      Object.assign(print, { width: photograph.width, height: photograph.height })
      print.getContext('2d')?.drawImage(photograph, 0, 0)
      setTaken(true)
    })
  }, [picture])
  return (
    <>
      {!isTaken && children}
      <canvas ref={canvas} className="share-photograph" aria-hidden="true" hidden={!isTaken} />
    </>
  )
}
