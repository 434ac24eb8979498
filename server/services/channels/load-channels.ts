import type { Tx } from '@/server/db/client.ts'
import { channelSettings, type Channel } from '@/server/services/settings/channel-settings.ts'

/** The channels over which messages leave the house (setting `channels`), none as shipped. */
export async function loadChannels(tx: Pick<Tx, 'setting'>): Promise<Channel[]> {
  const row = await tx.setting.findUnique({ where: { key: 'channels' } })
  return channelSettings.parse(row?.value ?? [])
}
