import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { projectRoot } from './launch/settings.ts'

// npm run check: everything a reader or a machine can find without running the house. All run, then the verdict.
const bin = (name: string) => `node_modules/.bin/${name}`
const folders = ['app', 'bench', 'components', 'domain', 'prisma', 'processes', 'scripts', 'server', 'tests', 'workers']
const present = folders.filter((folder) => existsSync(`${projectRoot}/${folder}`))
const lintCli = 'processes/lint/cli.ts'

const checks: [name: string, program: string, ...args: string[]][] = [
  [
    'eslint',
    bin('eslint'),
    '--config',
    'config/eslint.config.js',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint/',
    '.',
  ],
  ['types', bin('tsc'), '--noEmit', '-p', '.'],
  ['prettier', bin('prettier'), '--check', '--log-level', 'warn', '--cache', '.', '!package-lock.json'],
  ['imports', bin('depcruise'), '--config', 'config/dependency-cruiser.js', ...present],
  ['knip', bin('knip'), '--config', 'config/knip.json', '--no-config-hints'],
  ['models', process.execPath, '--import', 'tsx', lintCli],
]

/** Runs one tool, showing its output only when it finds something. */
async function run([name, program, ...args]: (typeof checks)[number]): Promise<boolean> {
  const began = performance.now()
  const output: Buffer[] = []
  const child = spawn(program, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise((resolve) => child.once('close', resolve).once('error', () => resolve(1)))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(9)} ${seconds} s`)
  if (code !== 0) console.log(Buffer.concat(output).toString())
  return code === 0
}

/** Two at a time, the longest first: a machine of two cores has something to do all the while. */
async function runAll(): Promise<number> {
  const waiting = [...checks]
  let failed = 0
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) if (!(await run(check))) failed++
  }
  await Promise.all([lane(), lane()])
  return failed
}

const failed = await runAll()
console.log(`check: ${checks.length - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
