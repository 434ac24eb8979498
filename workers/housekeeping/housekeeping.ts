import { Logger, parseCronItems, run, type Runner } from 'graphile-worker'
import { env } from '@/server/env.ts'
import { db, getTrialDb } from '@/server/db/client.ts'
import { log } from '@/server/log.ts'
import { sumDays } from '@/server/services/processes/sum-days.ts'
import { forgetTrials } from '@/server/services/trials/forget-trials.ts'

const NIGHTLY = '17 3 * * *'
const HOURLY = '7 * * * *'
/** one at a time, in however many programs */
const inTurn = { queueName: 'sumDays' }

const quiet = new Logger(() => (level, message) => {
  if (String(level) === 'error') log.error(message)
})

/** Clears what has done its work. Ordinary background jobs run in graphile-worker, in the same database. */
export async function startHousekeeping(): Promise<Runner> {
  const runner = await run({
    connectionString: env.DATABASE_URL,
    concurrency: 1,
    maxPoolSize: 2,
    noHandleSignals: true,
    logger: quiet,
    taskList: {
      async trimFeed() {
        const feed = await db.$executeRaw`delete from feed where created_at < now() - interval '24 hours'`
        const keys = await db.$executeRaw`delete from idempotency_key where created_at < now() - interval '48 hours'`
        log.info({ feed, keys }, 'housekeeping: feed and idempotency keys')
      },
      async trimOutbox() {
        const rows =
          await db.$executeRaw`delete from outbox where state in ('sent', 'dropped') and sent_at < now() - interval '7 days'`
        log.info({ rows }, 'housekeeping: delivered commands')
      },
      async forgetTrials() {
        const trials = await forgetTrials(db, getTrialDb)
        log.info({ trials }, 'housekeeping: what was left of ended trials')
      },
      async trimVariables() {
        const rows = await db.$executeRaw`
          delete from engine_variable_change c using engine_instance i
          where i.epoch = c.epoch and i.key = c.instance_key and i.state <> 'active'
            and i.ended_at < now() - interval '90 days'`
        log.info({ rows }, 'housekeeping: what the variables of ended instances were')
      },
      async sumDays() {
        const days = await sumDays(db)
        if (days.summed + days.left > 0) log.info(days, 'housekeeping: figures of closed days')
      },
    },
    parsedCronItems: parseCronItems([
      { task: 'trimFeed', match: HOURLY },
      { task: 'trimOutbox', match: NIGHTLY },
      { task: 'trimVariables', match: NIGHTLY },
      { task: 'forgetTrials', match: NIGHTLY },
      { task: 'sumDays', match: HOURLY, options: { ...inTurn, backfillPeriod: 0 } },
    ]),
  })
  // a house that was updated, or stood still, has days to sum
  await runner.addJob('sumDays', {}, { ...inTurn, jobKey: 'sumDays' })
  return runner
}
