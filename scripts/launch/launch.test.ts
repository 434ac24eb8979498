import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockDataDir } from './data-lock.ts'
import { readDemoFile, writeDemoFile } from './demo-file.ts'
import { endProcess } from './end-process.ts'
import type { Environment } from './environment.ts'
import { LaunchFailure } from './failure.ts'
import { findJdk } from './jdk.ts'
import { spawnLogged } from './log-file.ts'
import { Part, type PartPlan } from './part.ts'
import { PortBook } from './ports.ts'
import { birthOf, isAlive } from './process-birth.ts'
import { RunFolder } from './run-folder.ts'
import { readSecrets } from './secrets.ts'
import { readSettings } from './settings.ts'
import { waitUntil } from './wait.ts'

let dir: string
beforeEach(() => void (dir = mkdtempSync(path.join(tmpdir(), 'launch-'))))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const forever = 'setInterval(() => {}, 1000)'
const start = (code: string) => {
  const child = spawn(process.execPath, ['-e', code], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  return { child, known: { pid: child.pid ?? 0, birth: birthOf(child.pid ?? 0) ?? '' } }
}
const readPid = (name: string) => Number(readFileSync(path.join(dir, 'run', `${name}.pid`), 'utf8'))

describe('a part of the house', () => {
  const plan = (code: string, ready: PartPlan['ready'] = async () => undefined): PartPlan => ({
    name: 'web',
    spawn: () => spawnLogged(process.execPath, ['-e', code], path.join(dir, 'web.log'), {}),
    ready,
    endWith: 'SIGTERM',
    endWithinMs: 3000,
  })

  it('is started again when it is killed, under a new pid in run/<part>.pid', async () => {
    const part = new Part(plan(forever), new RunFolder(dir))
    await part.start()
    const first = readPid('web')
    process.kill(first, 'SIGKILL')
    expect(await waitUntil(() => readPid('web') !== first, 5000)).toBe(true)
    const second = readPid('web')
    await part.stop()
    expect(birthOf(second)).toBeNull()
  })

  it('that dies before it is ready is a failure that names its log', async () => {
    const part = new Part(
      plan('process.exit(3)', () => new Promise(() => undefined)),
      new RunFolder(dir),
    )
    await expect(part.start()).rejects.toThrow(/log\/web\.log/)
    await part.stop()
  })

  it('stays down once it was stopped', async () => {
    const part = new Part(plan(forever), new RunFolder(dir))
    await part.start()
    const pid = readPid('web')
    await part.stop()
    expect(birthOf(pid)).toBeNull()
    expect(new RunFolder(dir).readLeftBehind()).toEqual([])
  })
})

describe('ending a process', () => {
  it('uses force when it does not listen', async () => {
    const { child, known } = start(`process.on('SIGTERM', () => {}); console.log('up'); ${forever}`)
    await new Promise((resolve) => child.stdout.once('data', resolve))
    await endProcess(known, 'SIGTERM', 200)
    expect(isAlive(known)).toBe(false)
  })

  it('leaves a stranger alone that was given the same pid', async () => {
    const { child, known } = start(forever)
    await endProcess({ ...known, birth: 'another' }, 'SIGKILL', 200)
    expect(isAlive(known)).toBe(true)
    child.kill('SIGKILL')
  })
})

describe('the lock of DATA_DIR', () => {
  const hold = (pid: number) =>
    writeFileSync(path.join(dir, 'start.lock'), JSON.stringify({ pid, birth: birthOf(pid), launcher: null }))

  it('refuses a second start in one sentence', async () => {
    const { child } = start(forever)
    hold(child.pid ?? 0)
    await expect(lockDataDir(dir, null)).rejects.toBeInstanceOf(LaunchFailure)
    child.kill('SIGKILL')
  })

  it('passes on when its holder was killed, or never wrote more than half of it', async () => {
    writeFileSync(path.join(dir, 'start.lock'), JSON.stringify({ pid: 1, birth: 'long ago', launcher: null }))
    const unlock = await lockDataDir(dir, null)
    unlock()
    writeFileSync(path.join(dir, 'start.lock'), '{"pid":')
    await lockDataDir(dir, null)
  })
})

describe('ports', () => {
  it('of inner parts move on to the next free one', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    expect(await new PortBook().nextFrom(port)).toBeGreaterThan(port)
    server.close()
  })

  it('are given out once', async () => {
    const book = new PortBook()
    expect(await book.nextFrom(41_990)).not.toBe(await book.nextFrom(41_990))
  })

  it('that were asked for and are in use are refused, naming port and cure', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    await expect(readSettings({ PORT: String(port) })).rejects.toThrow(`PORT=${port + 1} npm start`)
    await expect(readSettings({ PORT: 'http' })).rejects.toThrow('PORT=http')
    server.close()
  })
})

describe('settings', () => {
  it('seed no demo in production unless it is asked for', async () => {
    const demo = async (environment: Environment) => (await readSettings({ PORT: '41980', ...environment })).demo
    expect(await demo({ NODE_ENV: 'production' })).toBe(false)
    expect(await demo({ NODE_ENV: 'production', YINGSHAO_DEMO: '1' })).toBe(true)
    expect(await demo({ NODE_ENV: 'development' })).toBe(true)
  })

  it('take given servers instead of our own', async () => {
    const given = { PORT: '41980', DATABASE_URL: 'postgresql://db/y', ZEEBE_GRPC_ADDRESS: 'grpc://engine:26500' }
    const { postgres, zeebe } = await readSettings({ ...given, NODE_ENV: 'test' })
    expect(postgres).toEqual({ kind: 'given', url: given.DATABASE_URL })
    expect(zeebe).toEqual({ kind: 'given', address: given.ZEEBE_GRPC_ADDRESS })
  })
})

describe('the JDK', () => {
  const install = (name: string, version: string) => {
    mkdirSync(path.join(dir, name, 'bin'), { recursive: true })
    writeFileSync(path.join(dir, name, 'bin/java'), '')
    writeFileSync(path.join(dir, name, 'release'), `IMPLEMENTOR="x"\nJAVA_VERSION="${version}"\n`)
    return path.join(dir, name)
  }

  it('is the one of JAVA_HOME when it is new enough', () => {
    expect(findJdk({ JAVA_HOME: install('new', '21.0.4') })).toEqual({ home: path.join(dir, 'new'), major: 21 })
  })

  it('of JAVA_HOME is passed over when it is too old', () => {
    const old = install('old', '17.0.1')
    const environment = { JAVA_HOME: old, PATH: path.join(install('other', '22'), 'bin') }
    expect(findJdk(environment).home).not.toBe(old)
  })
})

describe('files that hold secrets', () => {
  it('are for their owner only and stay the same between starts', () => {
    const secrets = readSecrets(dir)
    expect(readSecrets(dir)).toEqual(secrets)
    writeDemoFile(dir, {
      address: 'a',
      drill: false,
      zeebe: { grpc: 'g', management: null },
      databaseUrl: 'd',
      people: [],
    })
    expect(readDemoFile(dir)?.address).toBe('a')
    for (const file of ['secrets.json', 'demo.json']) expect(statSync(path.join(dir, file)).mode & 0o777).toBe(0o600)
  })
})
