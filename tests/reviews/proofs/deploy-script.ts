import { mkdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { inFolder } from '../../snippets/run/shell.ts'
import type { ReviewProof } from '../proof.ts'

/** Runs the lines meant for the server in a shell of its own, with /srv in the temporary folder. */
const SSH = 'exec bash -c "${2//\\/srv\\//$HOME/srv/}"'
const SCP =
  'if [ "$BREAKS" = copy ]; then : > "$HOME/srv/shop/incoming/$2"; else cp "$2" "$HOME/srv/shop/incoming/"; fi'
const NPM = 'if [ "$1" = ci ] && [ "$BREAKS" = install ]; then exit 1; fi'

/** A step that fails on the server ends the deploy with an error and leaves the running release alone. */
export const proof: ReviewProof = async (code) => {
  await inFolder(async ({ path, write, stub, bash }) => {
    await write('dist/server.js', '')
    await write('package.json', '{}')
    await write('package-lock.json', '{}')
    await mkdir(join(path, 'srv/shop/incoming'), { recursive: true })
    await stub('ssh', SSH)
    await stub('scp', SCP)
    await stub('npm', NPM)
    await stub('sudo', 'echo "$@" >> "$HOME/done-as-root"')
    const current = () => readlink(join(path, 'srv/shop/current'))
    const doneAsRoot = () => readFile(join(path, 'done-as-root'), 'utf8')

    const good = await bash(code, ['web-1', '2026-11-02'], { BREAKS: 'nothing' })
    expect(good).toMatchObject({ status: 0, out: 'Deployed 2026-11-02 to web-1\n' })
    expect(await current()).toBe('releases/2026-11-02')
    expect(await doneAsRoot()).toBe('systemctl restart shop\n')

    for (const step of ['install', 'copy']) {
      const { status, out } = await bash(code, ['web-1', '2026-11-03'], { BREAKS: step })
      expect(status).not.toBe(0)
      expect(out).toBe('')
      expect(await current()).toBe('releases/2026-11-02')
      expect(await doneAsRoot()).toBe('systemctl restart shop\n')
    }
  })
}
