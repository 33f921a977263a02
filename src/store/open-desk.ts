import type { Desk } from '#share/desk/desk.ts'
import { newReplica, onWake, openChannel, openTextStorage, secretBytes } from './browser-ports.ts'
import { createDeskAhead } from './desk-ahead.ts'
import { createDeskDisk } from './desk-database.ts'
import { createDeskTabs } from './desk-tabs.ts'
import { createDesk } from './desk.ts'

/** Opens the desk of this browser. It is apart from a learner's progress: neither sees the other. */
export function openDesk(): Desk {
  const replica = newReplica()
  return createDesk({
    disk: createDeskDisk('bvc-desk'),
    ahead: createDeskAhead(openTextStorage(), replica, Date.now),
    tabs: createDeskTabs({ channel: openChannel('bvc-desk'), onWake }),
    now: Date.now,
    replica,
    secretBytes,
  })
}
