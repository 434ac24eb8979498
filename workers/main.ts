import { setMaxListeners } from 'node:events'
import { createDb } from '@/server/db/client.ts'
import { listen } from '@/server/db/listen.ts'
import { createZeebeEngine } from '@/server/engine/zeebe/zeebe-engine.ts'
import { env } from '@/server/env.ts'
import { log } from '@/server/log.ts'
import { runAlarmLoop } from './alarms/alarm-loop.ts'
import { followClock } from '@/server/drill/follow-clock.ts'
import { createZeebeClock } from '@/server/engine/zeebe/zeebe-clock.ts'
import { runDeliveries } from './deliveries/deliver.ts'
import { keepEngineClock } from './drill/clock-keeper.ts'
import { takeHumanStep, USER_TASK } from './inbox/inbox.ts'
import { jobs } from './jobs/jobs.ts'
import { startHousekeeping } from './housekeeping/housekeeping.ts'
import { runMessageLoop } from './messages/message-loop.ts'
import { startMirrorSink } from './mirror/mirror-sink.ts'
import { runPlanLoop } from './plans/plan-loop.ts'
import { runRelay } from './outbox/relay.ts'
import { awaitEngine } from './runtime/await-engine.ts'
import { runRecomputeLoop } from './recompute/recompute-loop.ts'
import { runMigrationLoop } from './transplant/migration-loop.ts'
import { inItsHouse } from './trials/in-house.ts'
import { runTrialLoop } from './trials/trial-loop.ts'
import { runBeats } from './runtime/beats.ts'
import { runJob } from './runtime/run-job.ts'
import { createSemaphore } from './runtime/semaphore.ts'
import { createWake } from './runtime/wake.ts'
import type { WorkerContext } from './runtime/worker-context.ts'
import { runReconcileLoop, runSweepLoop } from './sweep/sweep-loop.ts'

const db = createDb(env.DATABASE_URL, env.DATABASE_POOL)
const engine = createZeebeEngine(env.ZEEBE_GRPC_ADDRESS)
const stop = new AbortController()
// every loop that rests listens to it
setMaxListeners(64, stop.signal)
const wakes = {
  outbox: createWake(),
  alarms: createWake(),
  mirror: createWake(),
  sweep: createWake(),
  deliveries: createWake(),
  recompute: createWake(),
  migration: createWake(),
  messages: createWake(),
  plans: createWake(),
  clock: createWake(),
  trials: createWake(),
}

// In a drill nothing begins before the time is known; after a jump what fell due is raised at once.
const unfollow = env.YINGSHAO_DRILL
  ? await followClock(db, () => {
      wakes.alarms.ring()
      wakes.messages.ring()
      wakes.plans.ring()
      wakes.clock.ring()
    })
  : undefined
// beside the rest: an engine that was started anew in a drill waits for its time
const keeper = env.YINGSHAO_DRILL
  ? keepEngineClock(db, createZeebeClock(env.ZEEBE_MANAGEMENT_ADDRESS), wakes.clock, stop.signal)
  : undefined

// Alarms, recomputes and messages need the database only: they go on while the engine is away. Alarms have a connection of
// their own and never queue behind the jobs.
const alarmDb = createDb(env.DATABASE_URL, 1)
const alarms = runAlarmLoop(alarmDb, wakes.alarms, stop.signal)
const recomputes = runRecomputeLoop(db, wakes.recompute, stop.signal)
const messages = runMessageLoop(db, wakes.messages, stop.signal)
const unlisten = listen(['outbox', 'clock', 'delivery', 'recompute', 'migration', 'trial'], (channel) => {
  if (channel === 'outbox') wakes.outbox.ring()
  if (channel === 'clock') wakes.alarms.ring()
  if (channel === 'delivery') wakes.deliveries.ring()
  if (channel === 'recompute') wakes.recompute.ring()
  if (channel === 'migration') wakes.migration.ring()
  if (channel === 'trial') wakes.trials.ring()
})

/** Everything that needs the engine, started once it is known to be ours. */
async function runWithEngine(): Promise<void> {
  const epoch = await awaitEngine(db, engine, stop.signal)
  if (epoch === null) return
  const context: WorkerContext = { db, engine, epoch }
  const sink = await startMirrorSink(context, { host: env.MIRROR_HOST, port: env.MIRROR_PORT }, wakes.mirror)
  const bound = createSemaphore(env.JOB_CONCURRENCY)
  const options = { timeoutMs: env.JOB_TIMEOUT_MS, maxActive: env.JOB_CONCURRENCY, worker: `yingshao-${process.pid}` }
  const subscriptions = [
    engine.subscribe(
      USER_TASK,
      (job) => bound(() => inItsHouse(context, job, (house) => takeHumanStep(house, job))),
      options,
    ),
    ...jobs.map((definition) =>
      engine.subscribe(
        definition.type,
        (job) => bound(() => inItsHouse(context, job, (house) => runJob(house, definition, job))),
        options,
      ),
    ),
  ]
  log.info({ epoch, types: jobs.length + 1 }, 'workers are at work')
  await Promise.all([
    runRelay(context, wakes.outbox, stop.signal),
    runReconcileLoop(context, wakes.mirror, stop.signal),
    runSweepLoop(context, wakes.sweep, stop.signal),
    runMigrationLoop(db, wakes.migration, stop.signal),
    runTrialLoop(context, wakes.trials, stop.signal),
    runPlanLoop(context, wakes.plans, stop.signal),
    runDeliveries(context, wakes.deliveries, stop.signal),
    runBeats(context, subscriptions, stop.signal),
  ])
  await Promise.all(subscriptions.map((subscription) => subscription.close()))
  await new Promise((resolve) => sink.close(resolve))
}

async function main(): Promise<void> {
  const housekeeping = await startHousekeeping()
  await Promise.all([alarms, recomputes, messages, keeper, runWithEngine()])
  await housekeeping.stop()
  await unlisten()
  await unfollow?.()
  await engine.close()
  await alarmDb.$disconnect()
  await db.$disconnect()
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
// a lost rejection of a library's stream must not end the worker: jobs come again, the outbox keeps what waits
process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'))

main().then(
  () => process.exit(0),
  (error: unknown) => {
    log.fatal({ err: error }, 'workers ended')
    process.exit(1)
  },
)
