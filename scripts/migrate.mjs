// Prisma migrations without Prisma's engine binary: the same engine as WebAssembly, driven through the pg adapter.
// usage: DATABASE_URL=… node scripts/migrate.mjs diff <name> | deploy
import { mkdirSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

const root = path.resolve(import.meta.dirname, '..')
const schemaDir = path.join(root, 'prisma/schema')
const migrationsDir = path.join(root, 'prisma/migrations')
const filters = { externalTables: [], externalEnums: [] }
const CHAR_OID = 18
const TEXT_OID = 25

/**
 * Applies every migration the database does not have yet, in the order of their names.
 * @param {string} databaseUrl
 * @returns {Promise<string[]>} names of the migrations applied now
 */
export async function deployMigrations(databaseUrl) {
  return await withEngine(databaseUrl, async (engine, adapter) => {
    const migrationsList = readMigrations()
    await dropTrials(adapter, migrationsList.migrationDirectories.length)
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters })
    return appliedMigrationNames
  })
}

/**
 * The house of trials looks at the district's tables, which would hold on to what a migration changes. It is made anew
 * when somebody next tries a flow (ADR 0026).
 */
async function dropTrials(adapter, brought) {
  const connection = await adapter.openTo()
  await connection.executeScript(`do $$ begin
    if not exists (select from pg_namespace where nspname = 'trial_house') then return; end if;
    if (select count(*) from _prisma_migrations where finished_at is not null and rolled_back_at is null) < ${brought} then
      drop schema trial_house cascade;
      update trial set ended_at = coalesce(ended_at, now()), end_reason = 'rebuilt';
    end if; end $$`)
  await connection.dispose()
}

/**
 * The SQL that leads from the migrations on disk to prisma/schema; empty text when they agree.
 * Works in a shadow database of its own on the server of `databaseUrl`, never in that database.
 * @param {string} databaseUrl
 * @returns {Promise<string>}
 */
export async function diffSchema(databaseUrl) {
  const migrations = readMigrations()
  const from = migrations.migrationDirectories.length > 0 ? { tag: 'migrations', ...migrations } : { tag: 'empty' }
  const files = readSchema().map(([file, content]) => ({ path: file, content }))
  const request = { from, to: { tag: 'schemaDatamodel', files }, script: true, exitCode: null, filters }
  const { stdout } = await withEngine(databaseUrl, (engine) => engine.diff(request))
  return /empty migration/i.test(stdout) ? '' : stdout.trim()
}

/** @returns {[string, string][]} */
function readSchema() {
  return readdirSync(schemaDir)
    .filter((file) => file.endsWith('.prisma'))
    .sort()
    .map((file) => [file, readFileSync(path.join(schemaDir, file), 'utf8')])
}

function readMigrations() {
  const names = existsSync(migrationsDir) ? readdirSync(migrationsDir).sort() : []
  const migrationDirectories = names
    .map((name) => ({ name, file: path.join(migrationsDir, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(file, 'utf8') } },
    }))
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
  return { baseDir: migrationsDir, lockfile, shadowDbInitScript: '', migrationDirectories }
}

/** Loads the engine once per process; its panics are shown instead of swallowed. */
function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (text) => console.error('schema engine:', text) }
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const binary = readFileSync(script.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'))
  const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

let loaded = false

async function withEngine(databaseUrl, work) {
  if (!loaded) loadEngine()
  loaded = true
  const adapter = new MigrationAdapter(databaseUrl)
  const factory = bindMigrationAwareSqlAdapterFactory(adapter)
  const engine = await bindings.SchemaEngine.new({ datamodels: readSchema() }, () => {}, factory)
  try {
    return await work(engine, adapter)
  } catch (error) {
    throw adapter.lastError ? new Error(`${firstLine(error)} ${adapter.lastError.message}`, { cause: error }) : error
  } finally {
    engine.free()
    await adapter.close()
  }
}

/**
 * PrismaPg.connectToShadowDb (7.10.1) opens the REAL database when it was given a connection string, and drops the
 * shadow before closing its own pool. So: connect by parts, make the shadow here, drop it after closing.
 */
class MigrationAdapter extends PrismaPg {
  constructor(databaseUrl) {
    super(connectionOf(databaseUrl))
    this.databaseUrl = databaseUrl
    this.open = new Set()
    /** what PostgreSQL said; the engine itself only reports "external connector error" */
    this.lastError = undefined
  }

  connect() {
    return this.openTo()
  }

  async connectToShadowDb() {
    const name = `shadow_${crypto.randomUUID().replaceAll('-', '')}`
    const admin = await this.openTo('postgres')
    await admin.executeScript(`CREATE DATABASE "${name}"`)
    const shadow = await this.openTo(name)
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await admin.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`)
      await admin.dispose()
    }
    return shadow
  }

  async openTo(database) {
    const onError = (error) => (this.lastError = error)
    const connection = await openConnection(connectionOf(this.databaseUrl, database), onError)
    const dispose = connection.dispose.bind(connection)
    this.open.add(connection)
    connection.dispose = async () => {
      if (this.open.delete(connection)) await dispose()
    }
    return connection
  }

  /** The engine leaves its main connection open, which would hold the process for the pool's idle time. */
  async close() {
    for (const connection of [...this.open].reverse()) await connection.dispose()
  }
}

const firstLine = (error) => (error instanceof Error ? error.message : String(error)).split('\n')[0]

function connectionOf(databaseUrl, database) {
  const url = new URL(databaseUrl)
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: database ?? decodeURIComponent(url.pathname.slice(1)),
    ssl: /^(require|verify-)/.test(url.searchParams.get('sslmode') ?? '') ? { rejectUnauthorized: false } : undefined,
  }
}

/** The adapter refuses the catalogue's one-byte "char" columns (OID 18): they are read as text, told as Character. */
async function openConnection(config, onError) {
  const connection = await new PrismaPg(config).connect()
  const performIO = connection.performIO.bind(connection)
  const queryRaw = connection.queryRaw.bind(connection)
  let charColumns = []
  // The adapter cuts scripts at every semicolon, also inside functions; sent whole, a script is also all or nothing.
  connection.executeScript = async (script) => {
    await connection.client.query(script).catch((error) => {
      onError(error)
      throw error
    })
  }
  connection.performIO = async (query) => {
    const result = await performIO(query)
    charColumns = (result.fields ?? []).map((field) => field.dataTypeID === CHAR_OID)
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID
    return result
  }
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query)
    charColumns.forEach((isChar, i) => isChar && (result.columnTypes[i] = ColumnTypeEnum.Character))
    return result
  }
  return connection
}

async function main([command, name]) {
  const databaseUrl = process.env.DATABASE_URL
  if (!databaseUrl)
    throw new Error('DATABASE_URL is missing. Start one with: tsx scripts/dev-postgres.ts --port P --dir D')
  if (command === 'deploy') {
    const applied = await deployMigrations(databaseUrl)
    return console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'nothing to apply')
  }
  if (command !== 'diff' || !/^[a-z0-9_]+$/.test(name ?? '')) {
    throw new Error('usage: node scripts/migrate.mjs diff <snake_case_name> | deploy')
  }
  const sql = await diffSchema(databaseUrl)
  if (!sql) return console.log('no change')
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(migrationsDir, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), `${sql}\n`)
  console.log(`${path.relative(root, folder)}/migration.sql\n\n${sql}`)
}

// The engine's timer for its advisory lock would hold the process for ten more seconds: leave outright.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).then(
    () => process.exit(0),
    (error) => {
      console.error(error instanceof Error ? error.message : error)
      process.exit(1)
    },
  )
}
