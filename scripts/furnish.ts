import { seedDistrict } from '@/prisma/seed/seed-district.ts'
import { createDb, type Db } from '@/server/db/client.ts'
import { type DemoFile, readDemoFile, writeDemoFile } from './launch/demo-file.ts'
import { deployMigrations } from './migrate.mjs'

// Brings the database up to date and, in a demo, fills the district and writes DATA_DIR/demo.json. Run by npm start
// (and the test harness) before anything else uses the database.
const read = (name: string): string => process.env[name] ?? ''
const databaseUrl = read('DATABASE_URL')

async function main(): Promise<void> {
  const applied = await deployMigrations(databaseUrl)
  console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'the schema is up to date')
  if (read('YINGSHAO_DEMO') !== '1') return
  const db = createDb(databaseUrl)
  const people = await seedPeople(db)
  await db.$disconnect()
  const zeebe = { grpc: read('ZEEBE_GRPC_ADDRESS'), management: read('ZEEBE_MANAGEMENT_ADDRESS') || null }
  writeDemoFile(read('DATA_DIR'), { address: read('NEXTAUTH_URL'), zeebe, databaseUrl, people })
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
