import { spawnSync } from 'node:child_process'
import { next } from '@/scripts/launch/node-part.ts'
import { say } from '@/scripts/launch/say.ts'
import { projectRoot } from '@/scripts/launch/settings.ts'
import { beginBuild, finishBuild, hashSources, isBuilt } from '@/scripts/launch/web-build.ts'

/**
 * The folder of a build of the present sources. What `npm start` built is used as it is; else one is made in a folder
 * of the tests' own, so that a running start is not disturbed.
 */
export function ensureWebBuild(): string {
  const hash = hashSources()
  const present = ['.next', '.next-test'].find((folder) => isBuilt(folder, hash))
  if (present) return present
  const folder = '.next-test'
  say('· 编译网站 building the web app …')
  beginBuild(folder)
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_DIST_DIR: folder, NEXT_TELEMETRY_DISABLED: '1' }
  const built = spawnSync(process.execPath, next('build'), { cwd: projectRoot, env, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`the web app could not be built\n${built.stdout}${built.stderr}`)
  finishBuild(folder, hash)
  return folder
}
