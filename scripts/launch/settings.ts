import path from 'node:path'
import { refuseDrill, type DrillBeginning } from './drill.ts'
import type { Environment } from './environment.ts'
import { LaunchFailure } from './failure.ts'
import { isPortFree, PortBook } from './ports.ts'
import type { ZeebePorts } from './zeebe.ts'

export const projectRoot = path.resolve(import.meta.dirname, '../..')

/** DATA_DIR as an absolute path; else `.data` in the project, `.data-drill` for a drill. */
export const resolveDataDir = (environment: Environment, drill = false): string =>
  path.resolve(projectRoot, environment['DATA_DIR']?.trim() || (drill ? '.data-drill' : '.data'))

/** Everything a start needs to know before it begins: folders, ports, and which servers are somebody else's. */
export type Settings = {
  dataDir: string
  /** a drill with a clock of its own; how it begins, should it be the first start */
  drill: DrillBeginning | null
  distDir: string
  port: number
  mirrorPort: number
  workersPort: number
  postgres: { kind: 'own'; port: number } | { kind: 'given'; url: string }
  zeebe: { kind: 'own'; ports: ZeebePorts } | { kind: 'given'; address: string }
  demo: boolean
}

/**
 * Reads the environment and finds the ports. A web port in use is refused (people rely on the address); the ports
 * between the parts move on to the next free one unless they were asked for by name.
 */
export async function readSettings(environment: Environment, drill: DrillBeginning | null = null): Promise<Settings> {
  const read = (name: string) => environment[name]?.trim() || undefined
  if (drill) refuseDrill(environment)
  const book = new PortBook()
  const inner = async (name: string, usual: number) => await findInnerPort(book, name, readPort(read, name), usual)
  const port = readPort(read, 'PORT') ?? 3000
  if (!(await isPortFree(port))) throw new LaunchFailure(portInUse('PORT', port))
  book.take(port)
  const url = read('DATABASE_URL')
  const address = read('ZEEBE_GRPC_ADDRESS')
  return {
    dataDir: resolveDataDir(environment, drill !== null),
    drill,
    distDir: read('NEXT_DIST_DIR') ?? '.next',
    port,
    mirrorPort: await inner('MIRROR_PORT', 9201),
    workersPort: await inner('WORKERS_PORT', 9300),
    postgres: url ? { kind: 'given', url } : { kind: 'own', port: await inner('POSTGRES_PORT', 54_329) },
    zeebe: address
      ? { kind: 'given', address }
      : {
          kind: 'own',
          ports: {
            grpc: await inner('ZEEBE_PORT', 26_500),
            command: await inner('ZEEBE_COMMAND_PORT', 26_501),
            internal: await inner('ZEEBE_INTERNAL_PORT', 26_502),
            rest: await inner('ZEEBE_REST_PORT', 26_580),
            management: await inner('ZEEBE_MANAGEMENT_PORT', 9600),
          },
        },
    demo: read('NODE_ENV') !== 'production' || read('YINGSHAO_DEMO') === '1',
  }
}

async function findInnerPort(book: PortBook, name: string, asked: number | undefined, usual: number): Promise<number> {
  const port = await book.nextFrom(asked ?? usual)
  if (asked !== undefined && port !== asked) throw new LaunchFailure(portInUse(name, asked))
  return port
}

function readPort(read: (name: string) => string | undefined, name: string): number | undefined {
  const text = read(name)
  if (text === undefined) return undefined
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new LaunchFailure(`${name}=${text} 不是端口号（1–65535）。 ${name}=${text} is not a port number (1–65535).`)
}

const portInUse = (name: string, port: number) =>
  `端口 ${port} 已被占用；请停止占用它的程序，或换一个端口，例如 ${name}=${port + 1} npm start。 ` +
  `Port ${port} is in use: stop the program that has it, or choose another, say ${name}=${port + 1} npm start.`
