// Runs before the first paint, so that nobody sees a flash of the other light.
try {
  const settings = JSON.parse(localStorage.getItem('bvc.settings') ?? '{}')
  const hour = new Date().getHours()
  const byClock = hour >= 20 || hour < 6 ? 'night' : 'day'
  const bySystem = matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'day'
  const choice = { day: 'day', night: 'night', clock: byClock, system: bySystem }[settings.light] ?? bySystem
  document.documentElement.dataset.light = choice
} catch {
  document.documentElement.dataset.light = 'day'
}
