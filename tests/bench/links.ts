import { encode } from 'uqr'
import type { CheckpointId } from '#city/ids.ts'
import { CHECKPOINTS } from '#share/catalogue-ids.ts'
import { keyPairOf } from '#share/keys/signing.ts'
import { parseLink } from '#share/link/link.ts'
import { parseReply } from '#share/reply/reply.ts'
import type { ReplyContent } from '#share/reply/reply.ts'
import { madeLink } from '#share/testing/made-link.ts'
import { FOR_A_MENTOR, STATUSES } from '#share/snapshot.ts'
import type { Snapshot } from '#share/snapshot.ts'
import { finishedBy } from '#share/testing/finished.ts'
import { madeReply } from '#share/testing/replies.ts'
import { bounded, median, timed, told } from './row.ts'
import type { Row } from './row.ts'

const ADDRESS = 'https://mira-okafor.github.io/beyond-coding/#'
const CITIES = 50

const learner = keyPairOf(new Uint8Array(32).fill(1))
const mentor = keyPairOf(new Uint8Array(32).fill(2))

const REPLY: ReplyContent = {
  day: '2026-11-29',
  name: '',
  vouched: CHECKPOINTS.slice(0, 10).map((id) => ({ checkpoint: id as CheckpointId, evidence: '89abcdef' })),
  remarks: [
    {
      about: { kind: 'whole' },
      isQuestion: true,
      text: 'I read your post-mortem twice. It names the query; say next who noticed, and how long that had taken.',
    },
  ],
}

/** Links of finished cities and replies to them, the longest of fifty. */
export async function measureLinks(baseline: number): Promise<readonly Row[]> {
  return [...(await measureUnsigned(baseline)), ...(await measureSigned(baseline))]
}

/** Without what has been added since the first release. */
const bareOf = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  plots: new Map(),
  reviews: null,
  incidents: new Map(),
})

const versionOf = (link: string) => encode(`${ADDRESS}${link}`, { ecc: 'M' }).version

/** The milliseconds that something takes, and what comes of it. */
async function clocked<Value>(act: () => Promise<Value>): Promise<readonly [number, Value]> {
  const start = performance.now()
  const value = await act()
  return [performance.now() - start, value]
}

async function measureSigned(baseline: number): Promise<readonly Row[]> {
  const seen = { link: 0, whole: 0, version: 0, reply: 0 }
  const times = {
    makeLink: [] as number[],
    parseLink: [] as number[],
    makeReply: [] as number[],
    parseReply: [] as number[],
  }
  for (let seed = 1; seed <= CITIES; seed++) {
    const snapshot = finishedBy(seed)
    const plain = await madeLink(bareOf(snapshot), FOR_A_MENTOR, learner)
    const [makingLink, link] = await clocked(() => madeLink(snapshot, FOR_A_MENTOR, learner))
    const [parsingLink, parsed] = await clocked(() => parseLink(link))
    const [makingReply, reply] = await clocked(() => madeReply(REPLY, learner.public, mentor))
    const [parsingReply, taken] = await clocked(() => parseReply(reply, [learner.public]))
    if (!parsed.ok || parsed.value.signature !== 'good' || !taken.ok) throw new Error('what we signed is not signed')
    times.makeLink.push(makingLink)
    times.parseLink.push(parsingLink)
    times.makeReply.push(makingReply)
    times.parseReply.push(parsingReply)
    seen.link = Math.max(seen.link, plain.length)
    seen.whole = Math.max(seen.whole, link.length)
    seen.version = Math.max(seen.version, versionOf(plain))
    seen.reply = Math.max(seen.reply, ADDRESS.length + reply.length)
  }
  return [
    bounded({ what: 'the same, signed', value: seen.link, atMost: 480, unit: 'characters' }),
    bounded({ what: 'its QR version at level M', value: seen.version, atMost: 17 }),
    told('with every plot, review and incident', `${seen.whole} characters`),
    bounded({ what: 'reply, with its address', value: seen.reply, atMost: 400, unit: 'characters' }),
    timed({ what: 'signed link for a mentor, made', value: median(times.makeLink), atMost: 5, baseline }),
    timed({ what: 'signed link for a mentor, parsed', value: median(times.parseLink), atMost: 5, baseline }),
    timed({ what: 'reply, made', value: median(times.makeReply), atMost: 5, baseline }),
    timed({ what: 'reply, parsed', value: median(times.parseReply), atMost: 5, baseline }),
  ]
}

async function measureUnsigned(baseline: number): Promise<readonly Row[]> {
  const seen = { statuses: 0, mentor: 0, whole: 0, version: 0 }
  const making: number[] = []
  const parsing: number[] = []
  for (let seed = 1; seed <= CITIES; seed++) {
    const snapshot = finishedBy(seed)
    const statuses = await madeLink(snapshot, STATUSES)
    const plain = await madeLink(bareOf(snapshot), FOR_A_MENTOR)
    const start = performance.now()
    const mentor = await madeLink(snapshot, FOR_A_MENTOR)
    const made = performance.now()
    const parsed = await parseLink(mentor)
    parsing.push(performance.now() - made)
    making.push(made - start)
    if (!parsed.ok) throw new Error(`a link of our own does not open: ${parsed.fault.kind}`)
    seen.statuses = Math.max(seen.statuses, ADDRESS.length + statuses.length)
    seen.mentor = Math.max(seen.mentor, plain.length)
    seen.whole = Math.max(seen.whole, mentor.length)
    seen.version = Math.max(seen.version, versionOf(plain))
  }
  return [
    bounded({ what: 'link of statuses, with its address', value: seen.statuses, atMost: 200, unit: 'characters' }),
    bounded({ what: 'link for a mentor', value: seen.mentor, atMost: 400, unit: 'characters' }),
    bounded({ what: 'its QR version at level M', value: seen.version, atMost: 17 }),
    told('with every plot, review and incident', `${seen.whole} characters`),
    timed({ what: 'link for a mentor, made', value: median(making), atMost: 2, baseline }),
    timed({ what: 'link for a mentor, parsed', value: median(parsing), atMost: 2, baseline }),
  ]
}
