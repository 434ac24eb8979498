import { spawnSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { LaunchFailure } from './failure.ts'

/** The account PostgreSQL runs under; null when we are an ordinary user and may run it ourselves. */
export type Account = { uid: number; gid: number } | null

/** PostgreSQL refuses root, so root lends it the account `postgres`, made when missing. */
export function findPostgresAccount(): Account {
  if (userInfo().uid !== 0) return null
  const found = readAccount('postgres') ?? createAccount('postgres')
  if (found) return found
  throw new LaunchFailure(
    '以 root 运行时需要一个 postgres 系统账号，创建失败；请执行 useradd postgres，或改用普通用户。 ' +
      'Running as root needs a system account "postgres" and creating it failed: run `useradd postgres`, or start as an ordinary user.',
  )
}

/**
 * The command that runs `program` under `account`. Where that account cannot reach one of `paths` (a clone below
 * /root, say), it keeps root's right to pass through folders and nothing else.
 */
export function commandAs(account: Account, program: string, args: string[], paths: string[]) {
  if (!account) return { program, args, options: {} }
  const { uid, gid } = account
  const reachable = [program, ...paths].every((path) => spawnSync('test', ['-r', path], { uid, gid }).status === 0)
  if (reachable) return { program, args, options: { uid, gid } }
  // without the last switch access(2), by which PostgreSQL looks for its own files, would not know of the right
  const keep = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup']
  const prefix = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...keep, program]
  return { program: 'setpriv', args: [...prefix, ...args], options: {} }
}

function readAccount(name: string): Account {
  const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  if (ids.some((id) => id.status !== 0)) return null
  const [uid, gid] = ids.map((id) => Number(id.stdout))
  return uid && gid ? { uid, gid } : null
}

function createAccount(name: string): Account {
  const created = spawnSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', name])
  if (created.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', name])
  return readAccount(name)
}
