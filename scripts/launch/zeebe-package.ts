import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { LaunchFailure } from './failure.ts'

const version = '8.5.8'
const sha256 = '53ce62b008e61a87a3f7aed700065ad1352084a24c85771bc4e8300828bf95b4'
const maven = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy'

/** Clones of one user share the engine: $XDG_CACHE_HOME/yingshao, else ~/.cache/yingshao. */
const cacheDir = (): string => path.join(process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'yingshao')

/**
 * The folder of the unpacked engine, fetched with Maven and checked against its checksum when it is not there yet.
 * It is unpacked aside and moved in one step, so two starts at once and a killed one do no harm.
 */
export async function findZeebe(say: (text: string) => void): Promise<string> {
  const home = path.join(cacheDir(), `camunda-zeebe-${version}`)
  if (existsSync(path.join(home, 'bin/broker'))) return home
  if (spawnSync('mvn', ['--version']).status !== 0) throw new LaunchFailure(mavenMissing)
  mkdirSync(cacheDir(), { recursive: true })
  const aside = mkdtempSync(path.join(cacheDir(), 'fetch-'))
  try {
    await download(aside, say)
    const archive = path.join(aside, `camunda-zeebe-${version}.tar.gz`)
    if ((await hashOf(archive)) !== sha256) throw new LaunchFailure(wrongChecksum)
    say('解压 unpacking')
    const unpacked = spawnSync('tar', ['xzf', archive, '--no-same-owner', '-C', aside], { encoding: 'utf8' })
    if (unpacked.status !== 0) throw new LaunchFailure(`解压失败 unpacking failed: ${unpacked.stderr}`)
    moveInto(path.join(aside, `camunda-zeebe-${version}`), home)
    return home
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

async function download(folder: string, say: (text: string) => void): Promise<void> {
  const artifact = `-Dartifact=io.camunda:camunda-zeebe:${version}:tar.gz`
  const child = spawn('mvn', ['-B', maven, artifact, `-DoutputDirectory=${folder}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const endWithUs = () => child.kill()
  process.once('exit', endWithUs)
  const errors: string[] = []
  child.stdout.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n')) {
      if (line.startsWith('[ERROR]')) errors.push(line)
      if (line.includes(`camunda-zeebe-${version}.tar.gz`)) say(line.replace(/^\[INFO\] /, '').replace(/from .*/, ''))
    }
  })
  const started = Date.now()
  const ticker = setInterval(
    () => say(`下载 downloading ~212 MB … ${Math.round((Date.now() - started) / 1000)} s`),
    5000,
  )
  const code = await new Promise((resolve) => child.on('close', resolve)).finally(() => clearInterval(ticker))
  process.off('exit', endWithUs)
  if (code === 0) return
  throw new LaunchFailure(
    `Maven 未能取得 Zeebe ${version}（${errors[0] ?? `exit ${String(code)}`}）；请检查网络与 ~/.m2/settings.xml，或设置 ZEEBE_GRPC_ADDRESS。 ` +
      `Maven could not fetch Zeebe ${version}: check the network and ~/.m2/settings.xml, or set ZEEBE_GRPC_ADDRESS to a running engine.`,
  )
}

/** Another start may have been quicker; its copy is as good as ours. */
function moveInto(from: string, home: string): void {
  try {
    renameSync(from, home)
  } catch (error) {
    if (!existsSync(path.join(home, 'bin/broker'))) throw error
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

const mavenMissing =
  '取得流程引擎需要 Maven，未找到 mvn；请安装 Maven（例如 apt-get install maven），或设置 ZEEBE_GRPC_ADDRESS。 ' +
  'Fetching the engine needs Maven and `mvn` was not found: install it (say apt-get install maven), or set ZEEBE_GRPC_ADDRESS.'

const wrongChecksum =
  `Zeebe ${version} 的校验和不符；请删除 ~/.m2/repository/io/camunda/camunda-zeebe 后重试。 ` +
  `The checksum of Zeebe ${version} is wrong: delete ~/.m2/repository/io/camunda/camunda-zeebe and try again.`
