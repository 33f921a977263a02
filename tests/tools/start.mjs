// npm start: installs, builds and serves the game, and prints its address. [-- --port N] [--host [ADDRESS]]
import process from 'node:process'
import { installToServe } from './install.mjs'
import { parseStartArguments } from './start-arguments.mjs'
import { checkNode, run } from './steps.mjs'

checkNode()
const wanted = parseStartArguments(process.argv.slice(2))
if (!wanted.ok) {
  console.error(wanted.error)
  process.exit(2)
}
installToServe()
run('build', 'vite', ['build', '--logLevel', 'warn'])
const { preview } = await import('vite')
const { port, host } = wanted.value
const server = await preview({ preview: { port, host, strictPort: false }, logLevel: 'error' })
const address = server.httpServer.address()
if (typeof address === 'object' && address?.port !== port) console.log(`\nPort ${port} is taken.`)
console.log('\nThe city stands at')
for (const url of [...server.resolvedUrls.local, ...server.resolvedUrls.network]) console.log(`  ${url}`)
console.log('Ctrl+C closes it.')
