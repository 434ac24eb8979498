import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { projectRoot } from '@/scripts/launch/settings.ts'
import { ApiLoop } from './api-loop.ts'
import { benchDir, openBenchHouse } from './bench-house.ts'
import { driveOpen } from './drive-open.ts'
import { memoryOf, processorSecondsOf } from './memory.ts'
import { percentilesOf } from './percentiles.ts'
import { runRawEngine } from './raw-engine.ts'

const folder = path.join(projectRoot, 'processes/leifengshao')
const category = { kind: 'matter', code: '06010' }
/** what the flow is told of such a report */
const facts = {
  ...{ standard: '', kind: category.kind, category: category.code, channel: 'gridWorker' },
  ...{ region: 'street1', regionLevel: 'street', gridUnit: 'street1.c1.g1', centreUnit: 'district.centre' },
  ...{ selfHandled: false, needsCheck: false },
}

export type LifecycleOptions = { cases: number; inFlight: number; perSecond: number; seconds: number }

/**
 * The whole loop through the HTTP API against the bare engine on the same model: throughput with so many cases in
 * flight, then the waits of people at a steady rate of new cases. Gives what the JSON line says.
 */
export async function benchLifecycle(options: LifecycleOptions): Promise<Record<string, unknown>> {
  const { cases, inFlight, perSecond, seconds } = options
  const { dir, clear } = benchDir()
  const loadBefore = loadavg()[0]
  const tell = (text: string) => console.error(`bench lifecycle: ${text}`)
  tell('the bare engine')
  const raw = await runRawEngine(dir, folder, facts, { cases, inFlight })
  tell(`${raw.casesPerSecond.toFixed(1)} cases/s; now the house`)
  const house = await openBenchHouse(dir)
  try {
    const loop = new ApiLoop(house.demo)
    await loop.prepare(category)
    await driveClosed(loop, Math.ceil(cases / 5), inFlight)
    const began = performance.now()
    const before = processorSecondsOf(house.dataDir)
    await driveClosed(loop, cases, inFlight)
    const after = processorSecondsOf(house.dataDir)
    const casesPerSecond = cases / ((performance.now() - began) / 1000)
    tell(`${casesPerSecond.toFixed(1)} cases/s; now ${perSecond} new cases/s for ${seconds} s`)
    loop.toFirstList.length = 0
    loop.toNextList.length = 0
    await driveOpen(loop, perSecond, seconds)
    loop.close()
    return {
      bench: 'lifecycle',
      ...{ cases, inFlight, cpus: cpus().length, loadBefore },
      rawCasesPerSecond: round(raw.casesPerSecond),
      loopCasesPerSecond: round(casesPerSecond),
      ratio: round(casesPerSecond / raw.casesPerSecond),
      processorMsPerCase: Object.fromEntries(
        Object.entries(after).map(([part, seconds]) => [
          part,
          Math.round(((seconds - (before[part] ?? 0)) * 1000) / cases),
        ]),
      ),
      rate: perSecond,
      reportToListMs: percentilesOf(loop.toFirstList),
      completionToListMs: percentilesOf(loop.toNextList),
      memoryMb: memoryOf(house.dataDir),
    }
  } finally {
    await house.close()
    clear()
  }
}

const round = (value: number) => Math.round(value * 100) / 100

/** So many cases in flight all the time. */
async function driveClosed(loop: ApiLoop, cases: number, inFlight: number): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next++ < cases) await loop.play()
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
}
