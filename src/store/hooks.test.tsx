import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import {
  StoreProvider,
  useBackupReason,
  useDraft,
  useGame,
  useKeeping,
  useLog,
  useNow,
  useProgress,
  useSettings,
  useTime,
  useWorld,
} from './hooks.tsx'
import { createMemoryStores } from './memory-stores.ts'
import { aWorld, live } from './testing/browser.ts'

const stores = createMemoryStores(aWorld, { now: () => 120_000 })

/** The values of the hooks as text, as a view would render them. */
function seen(look: () => unknown): unknown {
  const View = () => JSON.stringify(look())
  const text = renderToStaticMarkup(
    <StoreProvider stores={stores}>
      <View />
    </StoreProvider>,
  )
  return JSON.parse(text.replaceAll('&quot;', '"'))
}

test('a view reads the values in the stores', async () => {
  await stores.game.ready
  live(stores.game, 'database@L0')
  stores.settings.update({ light: 'night' })
  stores.drafts.write('note', 'half a thought')
  expect(
    seen(() => ({
      built: useProgress((progress) => progress.floors.get('database@L0' as never)?.built?.verdict),
      events: useLog().events.length,
      isOneWorld: useWorld() === aWorld && useGame() === stores.game,
      keeping: useKeeping(),
      light: useSettings()[0].light,
      draft: useDraft('note')[0],
      now: useNow(),
      minute: useTime((now) => now / 60_000),
      reason: useBackupReason(),
    })),
  ).toEqual({
    built: 'partly',
    events: 2,
    isOneWorld: true,
    keeping: { kind: 'kept', promised: null },
    light: 'night',
    draft: 'half a thought',
    now: 120_000,
    minute: 2,
    reason: null,
  })
})

test('a view outside of the provider throws', () => {
  const Lost = () => <p>{useGame().lastDeed()?.id}</p>
  expect(() => renderToStaticMarkup(<Lost />)).toThrow('outside of StoreProvider')
})
