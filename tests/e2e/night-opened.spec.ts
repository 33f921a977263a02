import type { IncidentId } from '#city/ids.ts'
import { stampEvents } from '#progress/stamp.ts'
import { expect, test } from './city.ts'
import { ID, LOOK_ON, ON_CALL, clock } from './open-night.ts'

const incident = ID as IncidentId
const last = ON_CALL.at(-1)!
const pen = { replica: 'before', count: 0 }
const [begun] = stampEvents([{ kind: 'incidentBegun', incident, seed: 5 }], last.at, last.at.time + 1_000, pen)
const [acted] = stampEvents(
  [
    {
      kind: 'incidentActed',
      incident,
      play: begun!.id,
      atS: 75,
      action: LOOK_ON.id,
      predicted: 'stays',
      confidence: 'guess',
    },
  ],
  begun!.at,
  begun!.at.time + 1_000,
  { ...pen, count: 1 },
)

test.use({ before: { events: [...ON_CALL, begun!, acted!] } })

test('a night of which this browser keeps only its deeds stands at the last, and asks nothing that was answered', async ({
  city,
}) => {
  const { page } = city
  await page.addInitScript(
    (drafts) => {
      for (const [key, text] of drafts) localStorage.setItem(`bvc.draft.${key}`, JSON.stringify({ text, at: 1 }))
    },
    [
      [`night-action:${begun!.id}`, LOOK_ON.id],
      [`night-trend:${begun!.id}`, 'stays'],
    ] as const,
  )
  await city.open(`#/incident/${ID}`)
  await expect(clock(page)).toHaveText(/:21:15$/)
  await expect(page.getByText('Time stands still.')).toBeVisible()
  await expect(page.getByText('You look back.')).toHaveCount(0)
  await expect(page.locator('.night-done li')).toHaveCount(1)
  await expect(page.locator('.night-asking')).toHaveCount(0)

  // Asked for again, it is asked anew.
  await page.getByRole('button', { name: LOOK_ON.name, exact: true }).click()
  await expect(page.locator('.night-asking').getByRole('radio', { checked: true })).toHaveCount(0)
})
