// Runs before the first paint, so that nobody sees a flash of the other light, or of words that are for somebody else.
try {
  const settings = JSON.parse(localStorage.getItem('bvc.settings') ?? '{}')
  const hour = new Date().getHours()
  const byClock = hour >= 20 || hour < 6 ? 'night' : 'day'
  const bySystem = matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'day'
  const choice = { day: 'day', night: 'night', clock: byClock, system: bySystem }[settings.light] ?? bySystem
  document.documentElement.dataset.light = choice
  // The first words are for whoever has not begun here and asks for no other place.
  const isAtCity = ['', '#', '#/'].includes(location.hash)
  if (isAtCity && !settings.lastVisit) document.documentElement.dataset.visit = 'first'
} catch {
  document.documentElement.dataset.light = 'day'
}
