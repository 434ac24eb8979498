import path from 'node:path'
import { parseArgs } from 'node:util'
import { exitWith } from './launch/failure.ts'
import { findJdk } from './launch/jdk.ts'
import { findZeebe } from './launch/zeebe-package.ts'
import { awaitZeebe, spawnZeebe } from './launch/zeebe.ts'

// An engine of one's own for development, on five ports from --base (gRPC first, management last):
// tsx scripts/dev-zeebe.ts --base 26600 --dir /tmp/zeebe --mirror http://127.0.0.1:9201 [--clock]
const { values } = parseArgs({
  options: {
    base: { type: 'string', default: '26500' },
    dir: { type: 'string', default: '.data-dev/zeebe' },
    mirror: { type: 'string', default: 'http://127.0.0.1:9201' },
    clock: { type: 'boolean', default: false },
  },
})

async function main() {
  const base = Number(values.base)
  const ports = { grpc: base, command: base + 1, internal: base + 2, rest: base + 3, management: base + 4 }
  const dir = path.resolve(values.dir)
  const home = await findZeebe(console.log)
  const options = { controlledClock: values.clock, mirrorUrl: values.mirror, logFile: path.join(dir, 'zeebe.log') }
  const place = { home, jdk: findJdk(), dir, ports, ...options }
  const broker = spawnZeebe(place)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => broker.kill('SIGTERM'))
  broker.on('exit', (code) => process.exit(code ?? 1))
  await awaitZeebe(place)
  console.log(`ZEEBE_GRPC_ADDRESS=grpc://127.0.0.1:${ports.grpc}`)
  console.log(`management http://127.0.0.1:${ports.management}`)
}

main().catch(exitWith)
