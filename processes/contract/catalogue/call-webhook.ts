import { both } from './definition.ts'
import type { CatalogueEntry } from './definition.ts'
import { codePattern } from './patterns.ts'

const header = (key: string) => ({ at: 'header', key }) as const

export const callWebhook: CatalogueEntry = {
  id: 'whistle.webhook',
  version: 1,
  kind: 'ServiceTask',
  job: 'case.callWebhook',
  name: both('调用外部系统', 'Call an outside system'),
  help: both(
    '向外部系统发一次请求，失败自动重试；流程得到 answer.status、answer.body',
    'Sends a request, again when it fails; the flow gets answer.status and answer.body',
  ),
  icon: '<circle cx="9" cy="9" r="7"/><path d="M2 9h14M9 2c-4.5 4.5-4.5 9.5 0 14 4.5-4.5 4.5-9.5 0-14z"/>',
  category: 'auto',
  groups: { call: both('请求', 'Request'), retry: both('重试', 'Retry') },
  properties: [
    {
      kind: 'text',
      id: 'url',
      group: 'call',
      label: both('地址', 'Address'),
      help: both('主机须在系统设置中允许', 'The host must be allowed in the settings'),
      pattern: {
        value: '^https?://\\S+$',
        help: both('以 http:// 或 https:// 开头', 'Begins with http:// or https://'),
      },
      binding: header('url'),
    },
    {
      kind: 'choice',
      id: 'method',
      group: 'call',
      label: both('方法', 'Method'),
      value: 'POST',
      choices: ['POST', 'PUT', 'PATCH', 'GET', 'DELETE'].map((value) => ({ value, label: both(value, value) })),
      binding: header('method'),
    },
    {
      kind: 'expression',
      id: 'body',
      group: 'call',
      label: both('内容', 'Body'),
      help: both('公式；不填则发送案件编号', 'Expression; the number of the case when left out'),
      value: '={caseId: caseId}',
      optional: true,
      binding: { at: 'input', name: 'body' },
    },
    {
      kind: 'text',
      id: 'secret',
      group: 'call',
      label: both('密钥名', 'Name of the secret'),
      help: both('密钥存在系统设置里，不写在图上', 'The secret itself stands in the settings, never in a model'),
      optional: true,
      pattern: codePattern,
      binding: header('secret'),
    },
    {
      kind: 'text',
      id: 'secretHeader',
      group: 'call',
      label: both('密钥所在的请求头', 'Header that carries it'),
      optional: true,
      placeholder: 'authorization',
      pattern: { value: '^[A-Za-z][A-Za-z0-9-]*$', help: both('请求头的名称', 'The name of a header') },
      binding: header('secretHeader'),
    },
    {
      kind: 'number',
      id: 'retries',
      group: 'retry',
      label: both('最多重试几次', 'Retries at most'),
      value: 5,
      binding: header('retries'),
    },
    {
      kind: 'number',
      id: 'timeoutSeconds',
      group: 'retry',
      label: both('每次最多等几秒', 'Seconds to wait'),
      value: 10,
      binding: header('timeoutSeconds'),
    },
  ],
}
