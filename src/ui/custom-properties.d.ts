import 'react'

declare module 'react' {
  interface CSSProperties {
    /** CSS custom properties, such as `--roof`, the colour of a district's roofs. */
    [property: `--${string}`]: string | number | undefined
  }
}
