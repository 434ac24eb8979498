import { seedDistrict } from '@/prisma/seed/seed-district.ts'
import { now, setDrillClock } from '@/server/clock.ts'
import { openDrillClock } from '@/server/db/drill-clock.ts'
import { createDb, type Db } from '@/server/db/client.ts'
import { type DemoFile, readDemoFile, writeDemoFile } from './launch/demo-file.ts'
import { deployMigrations } from './migrate.mjs'

// Brings the database up to date and, in a demo, fills the district and writes DATA_DIR/demo.json. Run by npm start
// (and the test harness) before anything else uses the database.
const read = (name: string): string => process.env[name] ?? ''
const databaseUrl = read('DATABASE_URL')

async function main(): Promise<void> {
  const applied = await deployMigrations(databaseUrl)
  const drill = read('YINGSHAO_DRILL') === '1'
  if (drill) await openDrill()
  console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'the schema is up to date')
  if (read('YINGSHAO_DEMO') !== '1') return
  const db = createDb(databaseUrl)
  const people = await seedPeople(db)
  await db.$disconnect()
  const zeebe = { grpc: read('ZEEBE_GRPC_ADDRESS'), management: read('ZEEBE_MANAGEMENT_ADDRESS') || null }
  writeDemoFile(read('DATA_DIR'), { address: read('NEXTAUTH_URL'), drill, zeebe, databaseUrl, people })
}

/** A drill begins once: later starts find its clock where it has gone on to. */
async function openDrill(): Promise<void> {
  const db = createDb(databaseUrl)
  const since = new Date()
  const begin = { at: read('DRILL_AT') ? new Date(read('DRILL_AT')) : since, since, speed: Number(read('DRILL_SPEED')) }
  setDrillClock(await openDrillClock(db, begin))
  console.log(`the drill stands at ${now().toISOString()}`)
  await db.$disconnect()
}

/** Passwords and keys are known only from the file: when it is lost or speaks of another database, new ones are given. */
async function seedPeople(db: Db): Promise<DemoFile['people']> {
  const known = readDemoFile(read('DATA_DIR'))
  const fits = known !== null && withoutPort(known.databaseUrl) === withoutPort(databaseUrl)
  const { people } = await seedDistrict(db, { password: read('DEMO_PASSWORD'), renew: !fits })
  return people ?? known?.people ?? []
}

function withoutPort(address: string): string {
  const url = new URL(address)
  url.port = ''
  return url.toString()
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
