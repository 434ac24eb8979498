import type { Db } from '@/server/db/client.ts'
import type { Answer } from '@/server/outside/answer.ts'
import { callOutside } from '@/server/outside/call-outside.ts'
import type { Channel } from '@/server/services/settings/channel-settings.ts'
import type { ChannelMessage } from './channel-message.ts'
import { sendMail } from './send-mail.ts'

/** How long a receiver may take. */
const timeoutSeconds = 10

/** Sends one message over one channel, once, under the id of the message. Never throws; gives what the receiver said. */
export async function sendMessage(db: Pick<Db, 'setting'>, channel: Channel, message: ChannelMessage): Promise<Answer> {
  if (channel.kind === 'mail') return sendMail(db, channel, message)
  const { url, header, secret } = channel
  return callOutside(db, message.id, {
    ...{ url, method: 'POST', timeoutSeconds, body: message },
    ...(secret !== undefined && { secret, ...(header && { secretHeader: header }) }),
  })
}
