import { useEffect } from 'react'

/** Whether this browser knows no WebGL at all. One that knows it may refuse it all the same, as the picture finds out. */
export const isWithoutWebGL = (): boolean => typeof WebGLRenderingContext === 'undefined'

/** Stands in for the picture of the city, of which nothing is loaded then. */
export function NoPicture({ onState }: { readonly onState: (state: 'unavailable') => void }): null {
  useEffect(() => onState('unavailable'), [onState])
  return null
}
