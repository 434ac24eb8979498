import { execFileSync } from 'node:child_process'
import { next } from '@/scripts/launch/node-part.ts'
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
  beginBuild(folder)
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_DIST_DIR: folder, NEXT_TELEMETRY_DISABLED: '1' }
  execFileSync(process.execPath, next('build'), { cwd: projectRoot, env, stdio: ['ignore', 'inherit', 'inherit'] })
  finishBuild(folder, hash)
  return folder
}
