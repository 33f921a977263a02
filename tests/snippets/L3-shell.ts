import { readFile, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { raw } from 'jq-wasm'
import { expect } from 'vitest'
import { parse } from 'yaml'
import type { Proofs } from './proof.ts'
import { inFolder } from './run/shell.ts'

const PULL_REQUESTS = [
  {
    number: 1,
    additions: 1140,
    createdAt: '2025-04-01T16:51:00Z',
    reviews: [
      { state: 'COMMENTED', submittedAt: '2025-04-01T16:51:30Z' },
      { state: 'APPROVED', submittedAt: '2025-04-01T16:52:00Z' },
      { state: 'APPROVED', submittedAt: '2025-04-01T16:53:00Z' },
    ],
  },
  { number: 2, additions: 3, createdAt: '2025-04-02T09:00:00Z', reviews: [] },
]

/** The script of the story: packing is the condition of an `if`. */
const TESTED_SCRIPT = `
set -euo pipefail
pack() { tar -cf - timetable | zstd -q > out; echo packed; }
upload() { curl -T out "$UPLOAD_URL"; echo uploaded; }
if pack; then upload; fi
echo done
`

const GZIP_AS_ZSTD = 'if [ "$1" = -dc ]; then exec gzip -dc < "$2"; else exec gzip -c; fi'
/** Keeps what is uploaded: the file is the argument after -T. */
const KEEP_UPLOAD = 'while [ "$1" != -T ]; do shift; done; cp "$2" "$HOME/uploaded"'

export const L3Shell: Proofs = {
  'version-control@L3/1': async (code) => {
    await inFolder(async ({ path, stub, bash }) => {
      await stub('gh', 'printf "%s\\0" "$@" > "$HOME/args"')
      expect(await bash(code)).toMatchObject({ status: 0, errors: '' })
      const args = (await readFile(join(path, 'args'), 'utf8')).split('\0')
      const after = (option: string) => args[args.indexOf(option) + 1]!
      expect(after('--json').split(',').sort()).toEqual(Object.keys(PULL_REQUESTS[0]!).sort())
      expect(after('--limit')).toBe('100')
      // The first approval came after a minute; what nobody approved is left out.
      const table = await raw(PULL_REQUESTS, after('--jq'), ['-r'])
      expect(table.trim()).toBe('1\t1140\t60')
    })
  },

  'ci-cd@L3/1': async (code) => {
    const steps = (parse(code) as { run: string }[]).map(({ run }) => run)
    const report = { numPassedTests: 892, numFailedTests: 0 }
    await inFolder(async ({ write, stub, bash }) => {
      // The program jq is replaced by what its filter makes of the report.
      const filter = /jq '(.+)' report\.json/.exec(code)![1]!
      await stub('jq', `cat report.json >/dev/null && echo ${await raw(report, filter)}`)
      await stub('npx', `echo '${JSON.stringify(report)}' > report.json`)
      const runWith = async (least: number) => {
        await write('tests/minimum-count', `${least}\n`)
        return bash(`set -e\n${steps.join('\n')}`)
      }
      expect(await runWith(892)).toMatchObject({ status: 0 })
      expect(await runWith(1207)).toMatchObject({ status: 1, out: 'ran 892 tests, expected at least 1207\n' })
    })
  },

  'terminal-shell@L3/1': async (code) => {
    await inFolder(async ({ path, write, stub, bash }) => {
      const to = { UPLOAD_URL: 'https://example.org/times', TMPDIR: path }
      const uploaded = () => readFile(join(path, 'uploaded'))
      const stops = join(path, 'timetable/stops.json')
      await write('timetable/stops.json', '{}')
      await stub('curl', KEEP_UPLOAD)

      // As in the story: without zstd the script uploads an empty file and says that all is well.
      await stub('zstd', 'exit 127')
      expect(await bash(TESTED_SCRIPT, [], to)).toMatchObject({ status: 0, out: 'packed\nuploaded\ndone\n' })
      expect((await uploaded()).length).toBe(0)
      await rm(join(path, 'uploaded'))

      // The example stops before it uploads: packing fails, there is no address, there is no such program.
      expect((await bash(code, [], to)).status).toBe(127)
      expect((await bash(code)).errors).toContain('UPLOAD_URL: is not set')
      const needs = code.replace('tar zstd curl', 'curl no-such-program')
      expect(await bash(needs, [], to)).toMatchObject({ status: 1, errors: 'missing: no-such-program\n' })

      // It refuses an archive without the stops, uploads a whole one, and leaves no file behind.
      await stub('zstd', GZIP_AS_ZSTD)
      await rename(stops, `${stops}.old`)
      expect((await bash(code, [], to)).status).not.toBe(0)
      await expect(uploaded()).rejects.toThrow('ENOENT')
      await rename(`${stops}.old`, stops)
      expect((await bash(code, [], to)).status).toBe(0)
      expect((await uploaded()).length).toBeGreaterThan(0)
      expect((await readdir(path)).filter((name) => name.startsWith('tmp.'))).toEqual([])
    })
  },
}
