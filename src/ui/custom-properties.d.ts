import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Custom properties hand a colour to a sheet's CSS: the roof of a district. */
    [property: `--${string}`]: string | number | undefined
  }
}
