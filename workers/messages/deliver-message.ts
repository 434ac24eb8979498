import type { Words } from '@/domain/shared/words.ts'
import { now } from '@/server/clock.ts'
import { crashPoint } from '@/server/crash.ts'
import type { Db } from '@/server/db/client.ts'
import { postponeMessage, type LeasedMessage } from '@/server/db/outside-messages.ts'
import { env } from '@/server/env.ts'
import { log } from '@/server/log.ts'
import { hasAddress } from '@/server/services/channels/channel-message.ts'
import { loadChannels } from '@/server/services/channels/load-channels.ts'
import { messageText } from '@/server/services/channels/message-text.ts'
import { sendMessage } from '@/server/services/channels/send-message.ts'
import { backOffMs } from '@/workers/outbox/relay.ts'
import { isObsolete } from './is-obsolete.ts'

/** With the waits between them these take about half an hour: a restart of a gateway is outlived. */
const MOST_ATTEMPTS = 20
/** receivers outside are given more time to recover than the engine beside us */
const BACK_OFF_FACTOR = 4

type Outcome =
  { state: 'sent' } | { state: 'dropped' | 'skipped' | 'failed'; reason: Words } | { state: 'later'; reason: Words }

/** Sends a leased message and notes what became of it; a lease that has gone to another worker is left alone. */
export async function deliverMessage(db: Db, message: LeasedMessage): Promise<void> {
  const outcome = await attempt(db, message)
  crashPoint('message.sent')
  const { id, attempts, channel } = message
  if (outcome.state === 'later' && attempts < MOST_ATTEMPTS)
    return postponeMessage(db, message, backOffMs(attempts) * BACK_OFF_FACTOR, outcome.reason)
  const state = outcome.state === 'later' ? 'failed' : outcome.state
  if (state === 'failed') log.warn({ message: id, channel, attempts }, 'a message was given up')
  await db.notification.updateMany({
    where: { id, attempts, state: 'waiting' },
    data: { state, ...(outcome.state === 'sent' ? { sentAt: now() } : { reason: outcome.reason }) },
  })
}

async function attempt(db: Db, message: LeasedMessage): Promise<Outcome> {
  const { id, personId, caseId, channel: code, text, params, level, createdAt } = message
  const [channels, to, found] = await Promise.all([
    loadChannels(db),
    db.person.findUniqueOrThrow({
      where: { id: personId },
      select: { login: true, name: true, phone: true, email: true, active: true },
    }),
    caseId && db.case.findUnique({ where: { id: caseId }, select: caseFields }),
  ])
  const channel = channels.find((one) => one.code === code)
  if (!channel) return { state: 'failed', reason: { zh: '这个渠道已经没有了', en: 'the channel is gone' } }
  const { active, ...person } = to
  if (!active) return { state: 'skipped', reason: { zh: '账号已停用', en: 'the account is disabled' } }
  if (!hasAddress(channel, person)) return { state: 'skipped', reason: noAddress }
  if (await isObsolete(db, message, found || null)) return { state: 'dropped', reason: overMeanwhile }
  const caseNumber = found ? found.number : null
  const category = found ? found.category.name : null
  const answer = await sendMessage(db, channel, {
    ...{ id, channel: code, at: createdAt.toISOString(), to: person, caseNumber, level },
    text: messageText({ text, params, caseNumber, category }),
    address: new URL(caseNumber ? `/cases/${encodeURIComponent(caseNumber)}` : '/', env.NEXTAUTH_URL).toString(),
  })
  if (answer.ok) return { state: 'sent' }
  return { state: answer.final ? 'failed' : 'later', reason: answer.words }
}

const caseFields = { number: true, closedAt: true, voided: true, category: { select: { name: true } } } as const
const noAddress: Words = { zh: '此人没有这个渠道要用的地址', en: 'the person has no address for the channel' }
const overMeanwhile: Words = {
  zh: '静默期间案件已结束或计时已停止',
  en: 'the case was closed or its clock stopped during the quiet hours',
}
