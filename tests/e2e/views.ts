import type { City } from './city.ts'
import { EVERYTHING, linkOf } from './learner-link.ts'
import { miraOnCall } from './nights.ts'
import { MIRA } from './seed.ts'

const link = await linkOf(miraOnCall, EVERYTHING, MIRA.now.getTime())

/** A view: its address, and what to do there to see all of it. */
export type View = { readonly name: string; readonly address: string; readonly act?: (city: City) => Promise<void> }

/** Every view of the city of the learner `mira`, or of what a mentor sees of it. */
export const VIEWS: readonly View[] = [
  { name: 'city', address: '#/' },
  { name: 'looking ahead', address: '#/', act: lookAhead },
  { name: 'directory', address: '#/directory' },
  { name: 'district', address: '#/district/the-craft' },
  { name: 'district in mist', address: '#/district/the-people' },
  { name: 'tower', address: '#/building/database' },
  { name: 'tower in mist', address: '#/building/hiring' },
  { name: 'floor before', address: '#/floor/rest-api@L2' },
  { name: 'floor after', address: '#/floor/database@L2' },
  { name: 'floor built', address: '#/floor/database@L1' },
  { name: 'floor with its lights out', address: '#/floor/debugging@L0' },
  { name: 'floor in mist', address: '#/floor/threat-modeling@L3' },
  { name: 'review before', address: '#/review/initials', act: markAndTry },
  { name: 'review after', address: '#/review/more-button', act: takeIt },
  { name: 'review ahead', address: '#/review/transfer' },
  { name: 'incident before', address: '#/incident/the-long-night' },
  { name: 'incident running', address: '#/incident/three-to-two', act: onCall },
  { name: 'incident after', address: '#/incident/three-to-two', act: endTheNight },
  { name: 'incident ahead', address: '#/incident/payday-at-midnight' },
  { name: 'rounds', address: '#/rounds' },
  { name: 'rounds compared', address: '#/rounds', act: (city) => press(city, 'I have nothing, show me') },
  { name: 'curriculum', address: '#/curriculum' },
  { name: 'calendar', address: '#/curriculum', act: (city) => press(city, 'Into my calendar') },
  { name: 'checkpoint', address: '#/checkpoint/phase-2/threat-model' },
  { name: 'adding evidence', address: '#/checkpoint/phase-2/still-open', act: addEvidence },
  { name: 'worksheet', address: '#/worksheet/stride' },
  { name: 'worksheet with entries', address: '#/worksheet/query' },
  { name: 'journal', address: '#/journal' },
  { name: 'time lapse', address: '#/timelapse' },
  { name: 'search', address: '#/search', act: (city) => city.page.getByRole('combobox').fill('data') },
  {
    name: 'search without a result',
    address: '#/search',
    act: (city) => city.page.getByRole('combobox').fill('zebra'),
  },
  { name: 'settings', address: '#/settings' },
  { name: 'pasting a copy', address: '#/settings', act: (city) => press(city, 'Paste a copy') },
  { name: 'starting again', address: '#/settings', act: (city) => press(city, 'Start again') },
  { name: 'share', address: '#/share' },
  { name: 'placement', address: '#/placement' },
  { name: 'raise', address: '#/raise' },
  { name: 'ceremony', address: '#/raise', act: (city) => press(city, 'Builder') },
  { name: 'open', address: '#/open' },
  { name: 'nowhere', address: '#/nowhere' },
  { name: 'keys', address: '#/', act: askForKeys },
  { name: 'mentor', address: link },
  { name: 'mentor, tower', address: `${link}/building/database` },
  { name: 'mentor, floor', address: `${link}/floor/vulnerabilities@L2` },
  { name: 'mentor, phase', address: `${link}/curriculum/phase-2` },
  { name: 'mentor, checkpoint', address: `${link}/checkpoint/phase-2/threat-model` },
  { name: 'mentor, incident', address: `${link}/incident/the-long-night`, act: showTheAnswer },
  { name: 'mentor, what they wrote', address: `${link}/journal` },
  { name: 'torn link', address: link.slice(0, 200) },
]

const MIDDLE = VIEWS.findIndex(({ name }) => name === 'curriculum')
/** All views in two parts that take about as long, for two tests beside each other. */
export const HALVES = [
  { where: 'before the curriculum', views: VIEWS.slice(0, MIDDLE) },
  { where: 'from the curriculum on', views: VIEWS.slice(MIDDLE) },
] as const

async function lookAhead({ page }: City): Promise<void> {
  await page.getByRole('slider', { name: 'Look ahead' }).first().press('End')
}

async function markAndTry(city: City): Promise<void> {
  await city.page.getByRole('option').nth(2).click()
  await press(city, 'Run it')
  await city.page.locator('.tries').waitFor()
}

async function takeIt(city: City): Promise<void> {
  await city.page.locator('.piles label').first().click()
  await press(city, 'Take it')
  await city.page.locator('.review-outcome').waitFor()
}

/** Begins the night, if none is open here. */
async function onCall(city: City): Promise<void> {
  const { page } = city
  const [begin, run] = ['Begin the night', 'Run'].map((name) => page.getByRole('button', { name, exact: true }))
  await begin!.or(run!).waitFor()
  if (!(await begin!.isVisible())) return
  await begin!.click()
  await run!.waitFor()
  await press(city, 'Leave this note')
}

async function endTheNight(city: City): Promise<void> {
  await onCall(city)
  const naming = city.page.locator('.incident-verdict')
  await naming.locator('.causes label').first().click()
  await city.page.getByRole('textbox', { name: /^What did you see/ }).fill('It stands in the log.')
  await naming.locator('.piles label').first().click()
  await press(city, 'Say it')
  await press(city, 'End the night here')
  await city.page.getByRole('button', { name: 'Keep it as a post-mortem' }).waitFor()
  await press(city, 'Leave this note')
}

async function addEvidence({ page }: City): Promise<void> {
  await page
    .getByRole('button', { name: /^Add evidence for/ })
    .first()
    .click()
}

async function showTheAnswer(city: City): Promise<void> {
  await press(city, 'Show me what it was, and what to ask')
  await city.page.getByRole('heading', { name: 'What to ask them' }).waitFor()
}

async function askForKeys({ page }: City): Promise<void> {
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
}

async function press({ page }: City, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

export async function show(city: City, view: View): Promise<void> {
  if (city.page.url().startsWith('http')) await city.go(view.address)
  else await city.open(view.address)
  await view.act?.(city)
}
