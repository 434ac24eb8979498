import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import type { Environment } from './environment.ts'
import { LaunchFailure } from './failure.ts'

export type Jdk = { home: string; major: number }

const wanted = 21

/** A JDK the engine can run on (21 or newer): JAVA_HOME first, then the usual places, then `java` on the PATH. */
export function findJdk(environment: Environment = process.env): Jdk {
  const found = candidates(environment).map(readJdk)
  const usable = found.find((jdk) => jdk !== null && jdk.major >= wanted)
  if (usable) return usable
  const newest = Math.max(0, ...found.map((jdk) => jdk?.major ?? 0))
  const seen = newest > 0 ? `只找到 JDK ${newest}` : '没有找到 JDK'
  throw new LaunchFailure(
    `流程引擎需要 JDK ${wanted} 或更新版本，${seen}；请安装后设置 JAVA_HOME。 ` +
      `The engine needs JDK ${wanted} or newer (${newest > 0 ? `only ${newest} found` : 'none found'}): install one and set JAVA_HOME.`,
  )
}

function candidates(environment: Environment): string[] {
  const home = homedir()
  const folders = ['/usr/lib/jvm', '/usr/java', '/opt', `${home}/.sdkman/candidates/java`, `${home}/.jdks`]
  const mac = listFolders('/Library/Java/JavaVirtualMachines').map((folder) => path.join(folder, 'Contents/Home'))
  const onPath = (environment['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'java'))
    .filter((file) => existsSync(file))
    .map((file) => path.resolve(realpathSync(file), '../..'))
  return [environment['JAVA_HOME'] ?? '', ...onPath, ...folders.flatMap(listFolders), ...mac].filter(Boolean)
}

const listFolders = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []

function readJdk(home: string): Jdk | null {
  const release = path.join(home, 'release')
  if (!existsSync(release) || !existsSync(path.join(home, 'bin/java'))) return null
  const version = /^JAVA_VERSION="(?:1\.)?(\d+)/m.exec(readFileSync(release, 'utf8'))?.[1]
  return version ? { home, major: Number(version) } : null
}
