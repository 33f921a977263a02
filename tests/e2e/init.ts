// These functions run in the page before the app. `addInitScript` sends each alone, so they can't use each other.

/** Stores settings, unless the browser has some. */
export function seedSettings(settings: string): void {
  try {
    if (localStorage.getItem('bvc.settings') === null) localStorage.setItem('bvc.settings', settings)
  } catch {
    // A page without storage: there is a test of that.
  }
}

/** Stores events, unless the browser has a database. The app opens the database only after this. */
export function seedEvents(events: string): void {
  if (!location.protocol.startsWith('http')) return
  const opening = indexedDB.open('bvc', 1)
  opening.addEventListener('upgradeneeded', () => {
    const store = opening.result.createObjectStore('events', { keyPath: 'id' })
    opening.result.createObjectStore('meta').put(1, 'format')
    for (const event of JSON.parse(events) as readonly unknown[]) store.put(event)
  })
  opening.addEventListener('success', () => opening.result.close())
}

/** Takes WebGL away, as if the browser knew none: then the page loads nothing of the picture. */
export function takeWebGL(): void {
  Reflect.deleteProperty(window, 'WebGLRenderingContext')
  Reflect.deleteProperty(window, 'WebGL2RenderingContext')
}
