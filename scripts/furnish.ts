import { deployMigrations } from './migrate.mjs'

// Brings the database up to date and, in a demo, fills the district. Run by npm start before anything else uses it.
async function main(): Promise<void> {
  const applied = await deployMigrations(process.env['DATABASE_URL'] ?? '')
  console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'the schema is up to date')
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
