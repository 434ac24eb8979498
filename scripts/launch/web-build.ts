import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './settings.ts'

const sources = [
  ...['app', 'components', 'domain', 'messages', 'processes', 'public', 'server', 'package-lock.json', 'tsconfig.json'],
  ...['next.config.js', 'package.json', 'proxy.ts', 'instrumentation.ts'],
]
const stampName = 'yingshao-sources'

/** One hash over everything the web app is built from; tests do not count. */
export function hashSources(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => listFiles(source))) {
    hash.update(file).update(readFileSync(path.join(projectRoot, file)))
  }
  return hash.digest('hex')
}

export const isBuilt = (distDir: string, hash: string): boolean => {
  const stamp = path.join(projectRoot, distDir, stampName)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** A build that is broken off must not pass for a finished one. */
export const beginBuild = (distDir: string): void => rmSync(path.join(projectRoot, distDir, stampName), { force: true })

export const finishBuild = (distDir: string, hash: string): void =>
  writeFileSync(path.join(projectRoot, distDir, stampName), hash)

function listFiles(relative: string): string[] {
  const stat = statSync(path.join(projectRoot, relative), { throwIfNoEntry: false })
  if (!stat) return []
  if (stat.isFile()) return /\.test\.tsx?$/.test(relative) ? [] : [relative]
  return readdirSync(path.join(projectRoot, relative))
    .sort()
    .flatMap((name) => listFiles(path.join(relative, name)))
}
