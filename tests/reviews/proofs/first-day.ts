import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { inFolder } from '../../snippets/run/shell.ts'
import type { ReviewProof } from '../proof.ts'

/** Stands for npm: keeps what it was asked to do, and counts the patients that it has seeded. */
const NPM = `
echo "$*" >> "$HOME/asked"
case "$*" in
  *db:count*) cat "$HOME/patients" 2>/dev/null || echo 0 ;;
  *db:seed*) echo 5 > "$HOME/patients" ;;
esac
`

/** Run for the first time the script prepares everything, and run again it changes nothing that is there. */
export const proof: ReviewProof = async (code) => {
  await inFolder(async ({ path, write, stub, bash }) => {
    const settings = () => readFile(join(path, '.env'), 'utf8')
    const setUp = async () => expect(await bash('bash bin/setup')).toMatchObject({ status: 0, errors: '' })
    await stub('docker', 'echo "$*" >> "$HOME/asked"')
    await stub('npm', NPM)
    await stub('openssl', 'echo "key$RANDOM$RANDOM$RANDOM"')
    await write('bin/setup', code)
    await write('.env.example', 'PORT=3000\nNOTES_KEY=change-me\n')

    await setUp()
    const first = await settings()
    expect(first).toMatch(/^PORT=3000\nNOTES_KEY=key\d+\n$/)
    expect(await readFile(join(path, 'asked'), 'utf8')).toMatch(/ci[^]*up --detach --wait db[^]*db:migrate[^]*db:seed/)

    await write('.env', first.replace('3000', '4000'))
    await setUp()
    expect(await settings()).toBe(first.replace('3000', '4000'))
    expect((await readFile(join(path, 'asked'), 'utf8')).match(/db:seed/g)).toHaveLength(1)

    // Whoever copied the example by hand has notes that are encrypted with its key.
    const byHand = 'PORT=3000\nNOTES_KEY=change-me\n'
    await write('.env', byHand)
    await setUp()
    expect(await settings()).toBe(byHand)
  })
}
