import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'

export type Ran = { readonly status: number; readonly out: string; readonly errors: string }

export type Folder = {
  readonly path: string
  /** Writes a file; its folders are made. */
  readonly write: (name: string, text: string) => Promise<void>
  /** Puts a program in the place of one that this machine may not have, or that would reach out of the folder. */
  readonly stub: (name: string, script: string) => Promise<void>
  /** Runs a text with bash; `args` are its $1, $2 …. */
  readonly bash: (script: string, args?: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ran>
}

/** Makes a temporary folder, hands it to `use`, and removes it. Git in it has a name and no settings of the machine. */
export async function inFolder(use: (folder: Folder) => Promise<void>): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), 'snippet-'))
  const programs = join(path, '.programs')
  try {
    await mkdir(programs)
    await use({
      path,
      write: async (name, text) => {
        await mkdir(dirname(join(path, name)), { recursive: true })
        await writeFile(join(path, name), text)
      },
      stub: async (name, script) => {
        await writeFile(join(programs, name), `#!/usr/bin/env bash\n${script}\n`)
        await chmod(join(programs, name), 0o755)
      },
      bash: (script, args = [], env = {}) =>
        runBash(script, args, path, {
          ...process.env,
          PATH: `${programs}${delimiter}${process.env['PATH']}`,
          HOME: path,
          LC_ALL: 'C',
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_AUTHOR_NAME: 'A Learner',
          GIT_AUTHOR_EMAIL: 'learner@example.org',
          GIT_COMMITTER_NAME: 'A Learner',
          GIT_COMMITTER_EMAIL: 'learner@example.org',
          ...env,
        }),
    })
  } finally {
    await rm(path, { recursive: true, force: true })
  }
}

const runBash = (script: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv) =>
  new Promise<Ran>((resolve, reject) => {
    execFile('bash', ['-c', script, 'snippet', ...args], { cwd, env }, (fault, out, errors) => {
      if (fault && typeof fault.code !== 'number') reject(fault)
      else resolve({ status: fault ? Number(fault.code) : 0, out, errors })
    })
  })
