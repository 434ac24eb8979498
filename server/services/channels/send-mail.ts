import { createTransport } from 'nodemailer'
import type { Db } from '@/server/db/client.ts'
import { env } from '@/server/env.ts'
import { no, type Answer } from '@/server/outside/answer.ts'
import { hideSecret } from '@/server/outside/hide-secret.ts'
import { loadOutsideRules, outsideFault } from '@/server/outside/outside-rules.ts'
import { hostOf, type Channel } from '@/server/services/settings/channel-settings.ts'
import type { ChannelMessage } from './channel-message.ts'

type MailChannel = Channel & { kind: 'mail' }

/** The connection, the greeting, and each silence after it. */
const timeoutMs = 10_000
/** A server that answers a byte at a time is given up. */
const longestMs = 30_000

/** Sends a message as a mail; servers know a repetition by its Message-ID. Never throws; gives what the server said. */
export async function sendMail(
  db: Pick<Db, 'setting'>,
  channel: MailChannel,
  message: ChannelMessage,
): Promise<Answer> {
  const rules = await loadOutsideRules(db)
  const fault = outsideFault(rules, hostOf(channel), channel.secret)
  if (fault) return fault
  const password = channel.secret === undefined ? undefined : rules.secrets[channel.secret]
  const transport = openTransport(channel, password)
  const giveUp = setTimeout(() => transport.close(), longestMs)
  try {
    const sent = await transport.sendMail(letterOf(channel, message))
    return { ok: true, status: 250, body: sent.response }
  } catch (error) {
    const detail = hideSecret(error instanceof Error ? error.message : String(error), password)
    return no(`邮件没有送出（${detail}）`, `the mail was not sent (${detail})`)
  } finally {
    clearTimeout(giveUp)
    transport.close()
  }
}

function openTransport({ host, port, security, user }: MailChannel, pass: string | undefined) {
  return createTransport({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none' },
    ...{ connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs },
    ...{ disableFileAccess: true, disableUrlAccess: true, logger: false },
    ...(user !== undefined && pass !== undefined && { auth: { user, pass } }),
  })
}

function letterOf({ from }: MailChannel, { id, to, text, address, caseNumber }: ChannelMessage) {
  return {
    ...{ from, to: { name: to.name, address: to.email ?? '' } },
    ...{ subject: caseNumber ? `【应哨】案件 ${caseNumber}` : '【应哨】消息', text: `${text}\n\n${address}\n` },
    messageId: `<${id}@${new URL(env.NEXTAUTH_URL).hostname}>`,
    headers: { 'Idempotency-Key': id, 'Auto-Submitted': 'auto-generated' },
  }
}
