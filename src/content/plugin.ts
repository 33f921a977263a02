import type { Plugin } from 'vite'

export function cityContent(): Plugin {
  return { name: 'city-content' }
}
