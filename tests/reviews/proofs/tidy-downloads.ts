import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { inFolder } from '../../snippets/run/shell.ts'
import type { ReviewProof } from '../proof.ts'

/** Every PDF arrives, those of one name too, and nothing else is moved. */
export const proof: ReviewProof = async (code) => {
  await inFolder(async ({ path, write, bash }) => {
    await write('downloads/march/invoice.pdf', 'March')
    await write('downloads/april/invoice.pdf', 'April')
    await write('downloads/may/invoice.pdf', 'May')
    await write('downloads/may/two words.PDF', 'Spaces')
    await write('downloads/may/photo.jpg', 'A photo')
    expect(await bash(code, ['downloads', 'invoices'])).toMatchObject({ status: 0, errors: '' })

    const arrived = await readdir(join(path, 'invoices'))
    const texts = await Promise.all(arrived.map((name) => readFile(join(path, 'invoices', name), 'utf8')))
    expect(texts.sort()).toEqual(['April', 'March', 'May', 'Spaces'])
    expect(await readdir(join(path, 'downloads/may'))).toEqual(['photo.jpg'])
  })
}
