import type { Db } from '@/server/db/client.ts'
import type { EnginePort } from '@/server/engine/port.ts'

/** What every part of the worker process works with. */
export type WorkerContext = { db: Db; engine: EnginePort; epoch: number }
