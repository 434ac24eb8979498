import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { readDemoFile } from '@/scripts/launch/demo-file.ts'
import { typescript } from '@/scripts/launch/node-part.ts'
import { birthOf } from '@/scripts/launch/process-birth.ts'
import { projectRoot } from '@/scripts/launch/settings.ts'
import { waitFor } from '../harness/wait-for.ts'
import { ensureWebBuild } from '../harness/web-build.ts'

const dataDir = path.join(process.env['DATA_DIR'] ?? '', 'start')
const parts = ['postgres', 'zeebe', 'workers', 'web'] as const
const minutes = 60_000
const distDir = ensureWebBuild()
vi.setConfig({ testTimeout: 5 * minutes })
const started: { child: ChildProcess; output: string[] }[] = []

/** `npm start` without npm: what the script runs, with servers of its own. */
function start() {
  const env = { ...process.env, DATA_DIR: dataDir, NEXT_DIST_DIR: distDir, LOG_LEVEL: 'info' }
  for (const given of ['DATABASE_URL', 'ZEEBE_GRPC_ADDRESS', 'NODE_ENV', 'NEXTAUTH_URL'])
    Reflect.deleteProperty(env, given)
  const child = spawn(process.execPath, typescript('scripts/start.ts'), { cwd: projectRoot, env })
  const one = { child, output: [] as string[] }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => one.output.push(chunk.toString()))
  started.push(one)
  return one
}

const isReady = () => existsSync(path.join(dataDir, 'run/ready'))
const pidOf = (part: string) => Number(readFileSync(path.join(dataDir, 'run', `${part}.pid`), 'utf8'))
const ended = async (child: ChildProcess) =>
  child.exitCode ?? child.signalCode ?? ((await once(child, 'exit'))[0] as number)
const page = () => fetch(`http://localhost:${process.env['PORT']}/api/health/live`)

/** Fails at once, with what it printed, when a start gives up instead of coming up. */
async function awaitReady({ child, output }: (typeof started)[number]) {
  await waitFor('npm start to be ready', () => isReady() || child.exitCode !== null, 4 * minutes)
  expect(child.exitCode, output.join('')).toBeNull()
}

afterAll(async () => {
  for (const { child } of started) child.kill('SIGTERM')
  await Promise.all(started.map(({ child }) => ended(child)))
})

describe('npm start', () => {
  it('brings everything up, names every part by its pid and gives the demo logins to their owner only', async () => {
    await awaitReady(start())
    expect((await page()).status).toBe(200)
    for (const part of parts) expect(birthOf(pidOf(part)), part).not.toBeNull()
    expect(readDemoFile(dataDir)?.people.length).toBeGreaterThan(30)
  })

  it('refuses a second start on the same folder in one sentence', async () => {
    const second = start()
    expect(await ended(second.child)).toBe(1)
    expect(second.output.join('')).toContain('DATA_DIR')
    expect(isReady()).toBe(true)
  })

  it('starts a part again that was killed', async () => {
    const before = pidOf('web')
    process.kill(before, 'SIGKILL')
    await waitFor('another web process', () => pidOf('web') !== before)
    await waitFor('the page', async () => (await page()).ok, minutes)
  })

  it('recovers by itself after kill -9 of the starter, with the same data and passwords', async () => {
    const demo = readDemoFile(dataDir)
    const orphans = parts.map(pidOf)
    process.kill(pidOf('start'), 'SIGKILL')
    await ended(started[0]?.child as ChildProcess)
    const again = start()
    await waitFor('the orphans to be ended', () => orphans.every((pid) => birthOf(pid) === null), minutes)
    await awaitReady(again)
    expect(readDemoFile(dataDir)?.people).toEqual(demo?.people)
  })

  it('ends every part on Ctrl-C, and says that this is why', async () => {
    const pids = parts.map(pidOf)
    const last = started.at(-1)?.child as ChildProcess
    last.kill('SIGINT')
    expect(await ended(last)).toBe(0)
    expect(pids.map(birthOf)).toEqual([null, null, null, null])
    expect(isReady()).toBe(false)
    expect(started.at(-1)?.output.join('')).toMatch(/stopping: .*SIGINT/)
  })
})
