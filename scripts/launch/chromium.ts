import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { LaunchFailure } from './failure.ts'

const usual = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** CHROME_PATH, else a Chromium in a usual place; null when there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROME_PATH']
  if (named) return existsSync(named) ? named : null
  return usual.find((file) => existsSync(file)) ?? null
}

/** Installs Chromium and Chinese fonts where apt and root make it possible; refuses with the way to do it elsewhere. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  if (process.env['CHROME_PATH'] || userInfo().uid !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    throw new LaunchFailure(missing)
  }
  console.log('· 安装 installing chromium, fonts-noto-cjk …')
  const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const steps = [['update'], install].map((args) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }),
  )
  const installed = findChromium()
  if (steps.every(({ status }) => status === 0) && installed) return installed
  throw new LaunchFailure(missing)
}

const missing =
  '浏览器测试需要 Chromium 和中文字体；请执行 apt-get install chromium fonts-noto-cjk，或用 CHROME_PATH 指明位置。 ' +
  'The browser tests need Chromium and CJK fonts: run `apt-get install chromium fonts-noto-cjk`, or set CHROME_PATH.'
