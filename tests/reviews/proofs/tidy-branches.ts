import { expect } from 'vitest'
import { inFolder } from '../../snippets/run/shell.ts'
import type { ReviewProof } from '../proof.ts'

/** `fares` was squashed into main and deleted on the server; `departures` was never pushed and is "gone" in words only. */
const HISTORY = `
set -e
git init -q --bare -b main server.git
git clone -q server.git work 2>/dev/null
cd work
git switch -q -c main
git commit -q --allow-empty -m 'Start'
git push -q -u origin main
git switch -q -c fares
git commit -q --allow-empty -m 'Summer fares'
git push -q -u origin fares
git switch -q -c departures main
git commit -q --allow-empty -m 'Hide trains that have gone'
git switch -q main
git --git-dir ../server.git branch -q -D fares
`

/** The branches that GitHub no longer has are deleted, and those that it never had are kept. */
export const proof: ReviewProof = async (code) => {
  await inFolder(async ({ bash }) => {
    expect(await bash(HISTORY)).toMatchObject({ status: 0 })
    expect(await bash(`cd work\n${code}`)).toMatchObject({ status: 0 })
    const { out } = await bash(`cd work && git for-each-ref --format='%(refname:short)' refs/heads`)
    expect(out.trim().split('\n')).toEqual(['departures', 'main'])
  })
}
