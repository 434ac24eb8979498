import { parseArgs } from 'node:util'
import { askDatabase } from './ask-database.ts'
import { useInstallation } from './installation.ts'

// npm run verify -- [--json]: is anything lost, doubled or adrift? Exit code 1 when it is.
const { values } = parseArgs({ options: { json: { type: 'boolean' } } })
useInstallation()
await askDatabase()
const { db } = await import('@/server/db/client.ts')
const { verifyInstallation } = await import('@/server/services/verify/verify-installation.ts')

const result = await verifyInstallation(db)
if (values.json) console.log(JSON.stringify(result))
else {
  console.log(
    `案件 cases ${result.totals.cases}（在办 open ${result.totals.open}）· 事件 events ${result.totals.events}`,
  )
  for (const [name, { count, examples }] of Object.entries(result.faults))
    console.log(`✗ ${name}: ${count} (${examples.join(', ')})`)
  console.log(result.ok ? '✓ 没有丢失、重复、漂流 nothing lost, doubled or adrift' : '✗ 有问题，见上 see above')
}
await db.$disconnect()
process.exit(result.ok ? 0 : 1)
