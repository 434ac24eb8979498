import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureWebBuild } from '@/tests/harness/web-build.ts'
import { ensureChromium } from './launch/chromium.ts'
import { LaunchFailure, reasonOf } from './launch/failure.ts'
import { typescript } from './launch/node-part.ts'
import { PortBook } from './launch/ports.ts'
import { say } from './launch/say.ts'
import { projectRoot } from './launch/settings.ts'
import { endTestPrograms, makeTestDir, sweepStaleTests } from './launch/stale-tests.ts'

// npm test: check, unit, integration and browser tests in turn, on ports and folders of their own.
// npm test -- unit | integration | e2e | check runs one (or some) of them.
type Count = { passed: number; failed: number }

const suites = { check, unit: () => vitest('unit'), integration: () => vitest('integration'), e2e }
const children = new Set<ChildProcess>()
let testDir = ''
/** once somebody said stop, only the signal's handler below has the word */
let interrupted = false

async function main(names: string[]): Promise<number> {
  const unknown = names.find((name) => !(name in suites))
  if (unknown)
    throw new LaunchFailure(
      `没有测试组 ${unknown}；可选 ${Object.keys(suites).join('、')}。 There is no suite ${unknown}.`,
    )
  await sweepStaleTests()
  testDir = makeTestDir()
  const total: Count = { passed: 0, failed: 0 }
  for (const [name, suite] of Object.entries(suites)) {
    if (names.length > 0 && !names.includes(name)) continue
    say(`━━ ${name}`)
    const { passed, failed } = await suite().catch((error: unknown) => {
      if (interrupted) return { passed: 0, failed: 0 }
      console.error(error instanceof LaunchFailure ? `✗ ${error.message}` : error)
      return { passed: 0, failed: 1 }
    })
    if (interrupted) return await new Promise(() => undefined)
    if (passed + failed === 0) console.error(`✗ ${name}: 没有执行任何测试 no test was run`)
    say(`━━ ${name}: ${passed} passed, ${failed} failed`)
    total.passed += passed
    total.failed += passed + failed === 0 ? 1 : failed
  }
  await endTestPrograms(testDir)
  if (total.failed === 0) rmSync(testDir, { recursive: true, force: true })
  else console.log(`日志与数据 logs and data: ${testDir}`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

async function check(): Promise<Count> {
  const output: string[] = []
  const child = run(typescript('scripts/check.ts'), {}, ['ignore', 'pipe', 'inherit'])
  child.stdout?.on('data', (chunk: Buffer) => {
    output.push(chunk.toString())
    process.stdout.write(chunk)
  })
  const code = await ended(child)
  const [, passed, failed] = /^check: (\d+) passed, (\d+) failed/m.exec(output.join('')) ?? []
  return { passed: Number(passed ?? 0), failed: Math.max(Number(failed ?? 0), code === 0 ? 0 : 1) }
}

async function vitest(project: 'unit' | 'integration'): Promise<Count> {
  if (project === 'integration') ensureWebBuild()
  const report = path.join(testDir, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'config/vitest.config.ts', '--project', project]
  const code = await ended(run([...args, ...reporters], { TEST_DIR: path.join(testDir, project) }))
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
  const failed = numFailedTests ?? 0
  return { passed: numPassedTests ?? 0, failed: Math.max(failed, code === 0 ? 0 : 1) }
}

/** The browser tests go through a house that was started as people start it. */
async function e2e(): Promise<Count> {
  const chromium = ensureChromium()
  const distDir = ensureWebBuild()
  const port = await new PortBook().nextFrom(31_000)
  const dataDir = path.join(testDir, 'house')
  const house = run(typescript('scripts/start.ts'), {
    DATA_DIR: dataDir,
    PORT: String(port),
    NEXT_DIST_DIR: distDir,
    ...clean,
  })
  try {
    await readiness(house, path.join(dataDir, 'run/ready'))
    const report = path.join(testDir, 'e2e.json')
    const address = `http://localhost:${port}`
    const env = {
      E2E_ADDRESS: address,
      DATA_DIR: dataDir,
      DEMO_FILE: path.join(dataDir, 'demo.json'),
      CHROME_PATH: chromium,
    }
    const cli = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'config/playwright.config.ts']
    const code = await ended(run([...cli, '--reporter=list,json'], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }))
    if (!existsSync(report)) return { passed: 0, failed: 1 }
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number }
    }
    return { passed: stats.expected, failed: Math.max(stats.unexpected + stats.flaky, code === 0 ? 0 : 1) }
  } finally {
    house.kill('SIGTERM')
    await ended(house)
  }
}

/** What a developer's shell may hold must not point the tests at real servers. */
const clean = { DATABASE_URL: undefined, ZEEBE_GRPC_ADDRESS: undefined, NEXTAUTH_URL: undefined, NODE_ENV: undefined }

type Stdio = ('ignore' | 'inherit' | 'pipe')[]
const inherited: Stdio = ['ignore', 'inherit', 'inherit']

function run(args: string[], env: Record<string, string | undefined>, stdio = inherited): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    stdio,
    env: { ...process.env, ...env },
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

async function ended(child: ChildProcess): Promise<number> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode ?? 1
}

async function readiness(house: ChildProcess, file: string): Promise<void> {
  while (!existsSync(file)) {
    if (house.exitCode !== null)
      throw new LaunchFailure('npm start 未能启动（原因见上）。 npm start did not come up (see above).')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupted = true
    for (const child of children) child.kill(signal)
    void Promise.all([...children].map(ended))
      .then(() => endTestPrograms(testDir))
      .then(() => rmSync(testDir, { recursive: true, force: true }))
      .finally(() => process.exit(130))
  })
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof LaunchFailure ? `✗ ${reasonOf(error)}` : error)
    process.exit(1)
  },
)
