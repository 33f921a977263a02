// Runs in the page, before anything of the app: each is handed to `addInitScript` and may use nothing from here.

/** Settings for a browser that has none. */
export function seedSettings(settings: string): void {
  try {
    if (localStorage.getItem('bvc.settings') === null) localStorage.setItem('bvc.settings', settings)
  } catch {
    // A page without storage: a test of that.
  }
}

/** A log for a browser that has none; the app's own opening of the database waits its turn behind this one. */
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
