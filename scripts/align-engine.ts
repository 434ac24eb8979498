import { alignEngine } from '@/server/drill/align-engine.ts'
import { readClock } from '@/server/drill/follow-clock.ts'
import { db } from '@/server/db/client.ts'
import { createZeebeClock } from '@/server/engine/zeebe/zeebe-clock.ts'
import { env } from '@/server/env.ts'
import { waitUntil } from './launch/wait.ts'

// Gives the engine of a drill the time of the drill and lets it work. Run by npm start -- --drill once both servers are up.
const PATIENCE_MS = 60_000

await readClock(db)
const engine = createZeebeClock(env.ZEEBE_MANAGEMENT_ADDRESS)
const works = await waitUntil(() => alignEngine(db, engine), PATIENCE_MS, 300)
await db.$disconnect()
if (!works) console.error('the engine did not take up its work')
process.exit(works ? 0 : 1)
