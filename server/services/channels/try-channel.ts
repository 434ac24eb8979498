import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Words } from '@/domain/shared/words.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { env } from '@/server/env.ts'
import { newId } from '@/server/ids.ts'
import { log } from '@/server/log.ts'
import { hasAddress, type ChannelMessage } from './channel-message.ts'
import { loadChannels } from './load-channels.ts'
import { sendMessage } from './send-message.ts'

export type Trial = { sent: boolean; said: Words }

/**
 * Sends a message to the one who asks, over a channel and at once, whatever the hour; gives what the receiver said.
 * Refuses `right.missing` and `channel.not_found`.
 */
export async function tryChannel(actor: Person, code: string, db = defaultDb): Promise<Result<Trial>> {
  const allowed = can(actor, 'system.operate', null)
  if (!allowed.ok) return allowed
  const channel = (await loadChannels(db)).find((one) => one.code === code)
  if (!channel) return refuse('channel.not_found')
  const select = { login: true, name: true, phone: true, email: true }
  const to = await db.person.findUniqueOrThrow({ where: { id: actor.id }, select })
  if (!hasAddress(channel, to)) return ok({ sent: false, said: noAddress })
  const answer = await sendMessage(db, channel, letter(code, to))
  log.info({ by: actor.id, channel: code, sent: answer.ok }, 'channel tried')
  const { status } = answer.ok ? answer : { status: 0 }
  return ok({
    sent: answer.ok,
    said: answer.ok ? { zh: `对方答复 ${status}`, en: `it answered ${status}` } : answer.words,
  })
}

function letter(channel: string, to: ChannelMessage['to']): ChannelMessage {
  return {
    ...{ id: newId(), channel, at: now().toISOString(), to, caseNumber: null, level: null },
    text: '【应哨】这是一条试发的消息，收到即说明渠道可用。',
    address: env.NEXTAUTH_URL,
  }
}

const noAddress: Words = {
  zh: '您的账号没有这个渠道要用的地址',
  en: 'your account has no address for this channel',
}
