import type { Incident } from '#city/incident.ts'
import { createRun } from '#simulation/run.ts'
import type { Action } from '#simulation/system.ts'
import type { NightWorker } from '../run/night-engine.ts'
import { serveNight } from '../run/serve-night.ts'
import type { Ask, Told } from '../run/serve-night.ts'

type Played = Pick<Incident, 'system' | 'faults' | 'promised' | 'lastsS' | 'alert' | 'messages'>

/** A shop that nobody reaches from second 20 on, in a night of two minutes. */
export const SMALL: Played = {
  system: {
    parts: [
      {
        id: 'shop',
        instances: 1,
        workers: 4,
        queue: 10,
        balancer: 'round robin',
        startS: 5,
        cold: null,
        memory: null,
        disk: null,
        rows: null,
        leads: null,
      },
    ],
    steps: [
      {
        part: 'shop',
        request: null,
        when: null,
        does: 'work',
        time: { as: 'exponential', mean: 20 },
        perThousandRows: 0,
      },
    ],
    loads: [
      {
        id: 'people',
        request: 'look',
        to: 'shop',
        arrivals: 'poisson',
        rate: [{ atS: 0, perSecond: 10 }],
        patienceS: null,
        retries: null,
      },
    ],
    names: [],
    switches: [],
  },
  faults: [{ atS: 20, untilS: null, kind: 'errors', part: 'shop', share: 1, instances: null }],
  promised: { share: 0.9, limitMs: 400 },
  lastsS: 120,
  alert: { part: null, signal: 'failed', above: true, value: 0.5, forS: 5 },
  messages: [
    { when: { part: null, signal: 'failed', above: true, value: 0.5, forS: 1 }, from: 'Ines', text: 'It fails.' },
  ],
}

export const RESTART: Action = { id: 'restart', takesS: 10, effects: [{ kind: 'restart', part: 'shop' }] }
export const NOTHING: Action = { id: 'look', takesS: 0, effects: [{ kind: 'nothing' }] }

/** A worker in the same thread. It answers only when it is let. */
export function workerHere() {
  const answers: unknown[] = []
  const told: Told[] = []
  let isEnded = false
  let isSilent = false
  let hearPage: (event: { readonly data: unknown }) => void = () => {}
  const hearers = new Map<string, (event: unknown) => void>()
  const asks: Ask[] = []
  serveNight(
    {
      addEventListener: (_, listener) => {
        hearPage = listener
      },
      postMessage: (word) => {
        told.push(word)
        answers.push(structuredClone(word))
      },
    },
    createRun,
  )
  const worker = {
    postMessage: (ask: Ask) => {
      asks.push(ask)
      if (!isSilent) hearPage({ data: structuredClone(ask) })
    },
    terminate: () => {
      isEnded = true
      answers.length = 0
    },
    addEventListener: (kind: string, listener: (event: unknown) => void) => void hearers.set(kind, listener),
  } as unknown as NightWorker
  return {
    worker,
    asks,
    told,
    isEnded: () => isEnded,
    /** From now on it hears nothing, and nobody is told. */
    fallSilent: () => {
      isSilent = true
    },
    /** Says something that is not asked for. */
    say: (data: unknown) => hearers.get('message')?.({ data }),
    break: () => hearers.get('error')?.({ preventDefault: () => {} }),
    /** Lets all answers come that are on their way, and those to what is asked then. */
    answer: () => {
      // What is asked while an answer is heard is answered in the same go.
      for (let first = answers.shift(); first; first = answers.shift()) hearers.get('message')?.({ data: first })
    },
  }
}
