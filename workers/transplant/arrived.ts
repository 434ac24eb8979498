import type { EngineJob } from '@/server/engine/port.ts'

/** The jobs of the new instance that have come, by the step they stand at. */
export type Arrived = Record<
  string,
  Pick<EngineJob, 'key' | 'elementId' | 'elementInstanceKey' | 'variables'> & { epoch: number }
>
