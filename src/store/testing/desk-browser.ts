import type { Desk } from '#share/desk/desk.ts'
import { aKey, aLink } from '#share/testing/desks.ts'
import { createDeskAhead } from '../desk-ahead.ts'
import { createDeskDisk } from '../desk-database.ts'
import type { DeskDisk } from '../desk-database.ts'
import type { DeskMessage, DeskTabs } from '../desk-tabs.ts'
import { createDesk } from '../desk.ts'
import { createMemoryStorage } from '../memory-stores.ts'

let seeds = 1

/** A browser whose pages share a disk, messages and a clock. The clock goes on whenever it is read. */
export function createBrowser(disk: DeskDisk = createDeskDisk('bvc-desk')) {
  type Page = { readonly listener: (message: DeskMessage) => void; readonly wake: () => void }
  const pages = new Map<object, Page>()
  const storage = createMemoryStorage()
  let now = 0
  let opened = 0
  const browser = {
    disk,
    storage,
    isDeaf: false,
    wake: () => {
      for (const page of pages.values()) page.wake()
    },
    open: async (): Promise<Desk> => {
      const replica = `page${opened++}`
      const clock = () => ++now
      const tabs: DeskTabs = {
        send: (message) => {
          for (const [other, page] of pages) if (other !== tabs && !browser.isDeaf) page.listener(message)
        },
        join: (listener, wake) => pages.set(tabs, { listener, wake }),
        close: () => pages.delete(tabs),
      }
      const ahead = createDeskAhead(storage, replica, clock)
      const seed = seeds++
      const secretBytes = (length: number) => new Uint8Array(length).fill(seed)
      const desk = createDesk({ disk, ahead, tabs, now: clock, replica, secretBytes })
      await desk.ready
      return desk
    },
  }
  return browser
}

export const see = (desk: Desk, key = aKey) => desk.saw(key, aLink(1), '2026-11-01')
export const nameIn = (desk: Desk) => desk.get().learners.get(aKey)?.name.value
