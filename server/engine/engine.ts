import { env } from '@/server/env.ts'
import type { EnginePort } from './port.ts'
import { createZeebeEngine } from './zeebe/zeebe-engine.ts'

let engine: EnginePort | undefined

/** The engine of this process, connected on first use. */
export const getEngine = (): EnginePort => (engine ??= createZeebeEngine(env.ZEEBE_GRPC_ADDRESS))
