type Words = { zh: string; en: string }

/** The ways a report comes in that the product has words for (DOMAIN 8); a route of the district may name more. */
export const channels = {
  gridWorker: { zh: '网格吹哨', en: 'grid worker' },
  patrol: { zh: '巡查上报', en: 'patrol' },
  hotline: { zh: '12345 转来', en: 'hotline 12345' },
  citizen: { zh: '随手拍', en: 'citizen' },
  sms: { zh: '短信', en: 'text message' },
  chat: { zh: '群聊转单', en: 'group chat' },
  video: { zh: '视频告警', en: 'video alert' },
  device: { zh: '设备告警', en: 'device alert' },
  dataRule: { zh: '数据告警', en: 'data alert' },
  upperPlatform: { zh: '上级平台转来', en: 'upper-level platform' },
  open311: { zh: 'Open311 转来', en: 'Open311' },
  api: { zh: '其他系统转来', en: 'another system' },
} as const satisfies Record<string, Words>

/** What a report counts as that names no channel. */
export const defaultChannel: keyof typeof channels = 'gridWorker'

/** Takes the routes of the district; gives the codes of every channel a report may name. */
export function knownChannels(routes: readonly { channel: string | null }[]): string[] {
  return [...new Set([...Object.keys(channels), ...routes.flatMap(({ channel }) => channel ?? [])])]
}

/** Takes a code; gives its name, or the code of a channel that only a route names. */
export function channelName(code: string, locale: string): string {
  const words = Object.hasOwn(channels, code) ? channels[code as keyof typeof channels] : undefined
  return words?.[locale === 'en' ? 'en' : 'zh'] ?? code
}
