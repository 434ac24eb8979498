import { z } from 'zod'
import { EngineError } from '@/server/engine/port.ts'

/** The controlled clock of an engine of our own, and the brake that holds it while its clock is wrong. */
export type EngineClock = {
  read(): Promise<Date>
  /** may be negative: an engine that just started goes by the real clock */
  add(ms: number): Promise<void>
  /** lets it work when it was started with its processing held; gives whether every partition works */
  release(): Promise<boolean>
}

const WITHIN_MS = 5000
const moment = z.object({ epochMilli: z.number() })
const partitions = z.record(z.string(), z.object({ streamProcessorPhase: z.string().nullish() }))

/** Takes the address of the broker's management port. Every failure leaves as an EngineError. */
export function createZeebeClock(address: string): EngineClock {
  const ask = async (path: string, body?: object): Promise<unknown> => {
    try {
      const answer = await fetch(`${address}/actuator/${path}`, {
        signal: AbortSignal.timeout(WITHIN_MS),
        ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      })
      if (!answer.ok) throw new EngineError('unavailable', `the management port answered ${answer.status} to ${path}`)
      return await answer.json()
    } catch (error) {
      if (error instanceof EngineError) throw error
      throw new EngineError('unavailable', 'the management port does not answer', { cause: error })
    }
  }
  return {
    read: async () => new Date(moment.parse(await ask('clock')).epochMilli),
    add: async (ms) => void (await ask('clock/add', { offsetMilli: Math.round(ms) })),
    async release() {
      const phases = Object.values(partitions.parse(await ask('partitions')))
      if (phases.some(({ streamProcessorPhase }) => streamProcessorPhase === 'PAUSED'))
        await ask('partitions/resumeProcessing', {})
      return phases.length > 0 && phases.every(({ streamProcessorPhase }) => streamProcessorPhase === 'PROCESSING')
    },
  }
}
