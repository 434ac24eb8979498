import { askDatabase } from './ask-database.ts'
import { useInstallation } from './installation.ts'

// npm run engine:rebuild: fills an engine that lost its data from the database; every open case goes on.
useInstallation()
await askDatabase()
const { db } = await import('@/server/db/client.ts')
const { getEngine } = await import('@/server/engine/engine.ts')
const { EngineError } = await import('@/server/engine/port.ts')
const { rebuildEngine } = await import('@/server/services/processes/rebuild-engine.ts')

try {
  const rebuilt = await rebuildEngine(db, getEngine(), (line) => console.log(`  ${line}`))
  if (rebuilt) console.log(`✓ 引擎已重建 engine rebuilt: ${JSON.stringify(rebuilt)}`)
  else console.log('引擎完好，不需要重建。 The engine is ours and intact, nothing to rebuild.')
  process.exit(0)
} catch (error) {
  if (!(error instanceof EngineError)) throw error
  console.error(
    `✗ 流程引擎没有应答（${error.message}），请先启动引擎再重建。 The engine does not answer: start it, then rebuild.`,
  )
  process.exit(1)
}
