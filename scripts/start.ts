import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { lockDataDir } from './launch/data-lock.ts'
import { readDemoFile } from './launch/demo-file.ts'
import { claimDataDir, readDrillOptions } from './launch/drill.ts'
import { exitWith, LaunchFailure } from './launch/failure.ts'
import { endLeftBehind, House } from './launch/house.ts'
import { findJdk } from './launch/jdk.ts'
import { findLauncher, watchLauncher } from './launch/launcher.ts'
import { RunFolder } from './launch/run-folder.ts'
import { say } from './launch/say.ts'
import { readSettings, resolveDataDir, type Settings } from './launch/settings.ts'

// npm start: everything on this machine, from an empty folder to the first page, until Ctrl-C. With `-- --drill` the
// same with a data folder and a controlled clock of its own.
async function main(): Promise<void> {
  const launcher = findLauncher()
  const drill = readDrillOptions(process.argv.slice(2))
  const dataDir = resolveDataDir(process.env, drill !== null)
  const unlock = await lockDataDir(dataDir, launcher)
  const run = new RunFolder(dataDir)
  rmSync(readyFile(dataDir), { force: true })
  await endLeftBehind(run)
  run.note('start', process.pid)
  const leave = (code: number) => {
    rmSync(readyFile(dataDir), { force: true })
    run.forget('start')
    unlock()
    process.exit(code)
  }
  let house: House | undefined
  let ending = false
  const end = (code: number, reason: string) => {
    if (ending) house?.kill()
    if (ending) return leave(130)
    ending = true
    if (house) say(`正在停止 stopping: ${reason}`)
    void (house?.close() ?? Promise.resolve()).then(() => leave(code))
  }
  for (const signal of endingSignals) process.on(signal, () => end(0, signalWords[signal]))
  watchLauncher(launcher, () => end(1, '启动它的 npm 已被结束 the npm that started this was killed'))

  try {
    const settings = await readSettings(process.env, drill)
    claimDataDir(dataDir, drill !== null)
    if (settings.zeebe.kind === 'own') findJdk()
    house = new House(settings, run)
    await house.open()
    writeFileSync(readyFile(dataDir), `${new Date().toISOString()}\n`)
    greet(settings)
  } catch (error) {
    if (ending) return
    console.error(error instanceof LaunchFailure ? `\n✗ ${error.message}\n` : error)
    end(1, '启动没有成功 the start failed')
  }
}

const signalWords = {
  SIGINT: '收到 SIGINT（Ctrl-C） got SIGINT (Ctrl-C)',
  SIGTERM: '收到 SIGTERM，有程序要求结束 got SIGTERM, a program asked for the end',
  SIGHUP: '收到 SIGHUP，终端已关闭 got SIGHUP, the terminal was closed',
}
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** There while everything is up: scripts wait for it instead of reading our lines. */
const readyFile = (dataDir: string) => path.join(dataDir, 'run/ready')

function greet(settings: Settings): void {
  say(`应哨已就绪 Yingshao is ready: http://localhost:${settings.port}`)
  if (settings.drill)
    say(
      `⏱ 演练时钟，只能向前 a drill, its clock goes forward only: POST http://localhost:${settings.port}/api/v1/clock`,
    )
  const people = settings.demo ? (readDemoFile(settings.dataDir)?.people ?? []) : []
  if (people.length === 0) return
  const perRole = [...new Map([...people].reverse().map((person) => [person.role, person])).values()].reverse()
  console.log('\n示范账号 demo logins（仅供演示 demonstration only）：')
  for (const { login, password, name, role, unit } of perRole) {
    console.log(`  ${login.padEnd(24)} ${password}  ${name} · ${role} @ ${unit}`)
  }
  console.log(
    `  全部 ${people.length} 个账号与 API 密钥 all logins and API keys: ${path.join(settings.dataDir, 'demo.json')}`,
  )
  console.log('\nCtrl-C 停止全部程序 stops everything.')
}

main().catch(exitWith)
