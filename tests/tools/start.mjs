// npm start: installs, builds and serves the game, and prints its address.
import { checkNode, installPackages, run } from './steps.mjs'

checkNode()
installPackages()
run('build', 'vite', ['build', '--logLevel', 'warn'])
const { preview } = await import('vite')
const server = await preview({ preview: { port: 4173, strictPort: false }, logLevel: 'error' })
console.log('\nThe city stands at')
for (const url of server.resolvedUrls?.local ?? []) console.log(`  ${url}`)
console.log('Ctrl+C closes it.')
