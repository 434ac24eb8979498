import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { PortBook } from '@/scripts/launch/ports.ts'

// Before a test file's imports are evaluated: a database of its own, cloned from the template, and ports of its own,
// in the environment the server's modules read. So a test may import them as the programs do.
const { testDir, postgresUrl, template } = inject('house')
const name = `test_${randomBytes(6).toString('hex')}`
const url = new URL(postgresUrl)

const admin = new pg.Client({ connectionString: postgresUrl })
await admin.connect()
await admin.query(`create database ${name} template ${template}`)
await admin.end()
url.pathname = `/${name}`

const book = new PortBook()
// below the range that outgoing connections take their ports from
const base = 21_000 + (process.pid % 900) * 10
const port = async () => String(await book.nextFrom(base))
const web = await port()
const dataDir = path.join(testDir, 'files', name)
mkdirSync(dataDir, { recursive: true })

Object.assign(process.env, {
  DATABASE_URL: url.toString(),
  ZEEBE_GRPC_ADDRESS: `grpc://127.0.0.1:${await port()}`,
  MIRROR_PORT: await port(),
  WORKERS_PORT: await port(),
  PORT: web,
  NEXTAUTH_URL: `http://localhost:${web}`,
  NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
  YINGSHAO_DEMO: '1',
  DATA_DIR: dataDir,
})

afterAll(async () => {
  const { __yingshaoDb: db } = globalThis as { __yingshaoDb?: { $disconnect(): Promise<void> } }
  await db?.$disconnect()
})
