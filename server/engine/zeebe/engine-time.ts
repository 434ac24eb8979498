import { clockSpeed } from '@/server/clock.ts'

/**
 * Takes real milliseconds; gives as many of the engine's clock, which a drill may let run faster: a job would be given
 * to somebody else, and a message be over, before anybody could have acted.
 */
export const toEngineMs = (ms: number): number => Math.round(ms * clockSpeed())
