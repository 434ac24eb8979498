import { entry } from './entry.ts'

/** What is wrong with an outside channel of messages, or with a message that went over one. */
export const channelRefusals = {
  'channel.not_found': entry(
    'not_found',
    ['没有这个消息渠道', 'There is no such channel of messages'],
    ['请从消息渠道列表中选择', 'Choose one of the list'],
  ),
  'channel.twice': entry(
    'invalid',
    ['渠道 {channel} 出现了两次', 'The channel {channel} is listed twice'],
    ['每个渠道只写一次', 'List each channel once'],
  ),
  'channel.reserved': entry(
    'invalid',
    ['编号 {channel} 是工作台自己的', 'The code {channel} is the application’s own'],
    ['请换一个编号', 'Use another code'],
  ),
  'channel.in_use': entry(
    'conflict',
    ['告警策略 {policies} 还在用这个渠道', 'The alarm policies {policies} still use this channel'],
    ['请先在这些策略里去掉它', 'Take it out of them first'],
  ),
  'channel.address_invalid': entry(
    'invalid',
    [
      '地址要以 http:// 或 https:// 开头，不带账号、密码和问号后面的参数',
      'The address begins with http:// or https:// and holds no user, password or query',
    ],
    ['密钥请写在设置 webhooks 里，由请求头带出', 'Keep secrets in the setting webhooks; a header carries them'],
  ),
  'channel.host_forbidden': entry(
    'refused',
    ['主机 {host} 不在允许名单里', 'The host {host} is not allowed'],
    [
      '请系统管理员用 npm run setting 把它加进 webhooks.allowedHosts',
      'Ask the system administrator to add it to webhooks.allowedHosts by npm run setting',
    ],
  ),
  'channel.secret_unknown': entry(
    'invalid',
    ['没有名为 {secret} 的密钥', 'There is no secret named {secret}'],
    [
      '请系统管理员用 npm run setting 把它写进 webhooks.secrets',
      'Ask the system administrator to enter it in webhooks.secrets by npm run setting',
    ],
  ),
  'message.not_found': entry(
    'not_found',
    ['没有找到这条消息', 'The message was not found'],
    ['请刷新列表', 'Reload the list'],
  ),
  'message.not_failed': entry(
    'conflict',
    ['这条消息没有失败，不必重发', 'The message has not failed, there is nothing to send again'],
    ['请刷新列表', 'Reload the list'],
  ),
} as const
