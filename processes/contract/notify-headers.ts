import { z } from 'zod'
import { code } from './header-values.ts'

export type Recipients = {
  /** who holds the open step, else everybody of its role and unit */
  holder: boolean
  /** people of the step's unit who may assign its steps */
  unitLeader: boolean
  supervisor: boolean
  reporter: boolean
  /** everybody who holds one of these roles where the case lies */
  roles: string[]
}

const people = ['holder', 'unitLeader', 'supervisor', 'reporter'] as const
const rolePrefix = 'to.role.'

/** `to.<who>` = true, `to.role.<code>` = true, `message` = code of a notification text, `sms` = true. */
export const notifyHeaders = z.record(z.string(), z.string()).transform((texts, context) => {
  const fault = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message })
  const known = new Set(['message', 'sms', ...people.map((who) => `to.${who}`)])
  const asked = (key: string) => texts[key] === 'true'
  const roleKeys = Object.keys(texts).filter((key) => key.startsWith(rolePrefix))
  for (const [key, value] of Object.entries(texts)) {
    const isRole = key.startsWith(rolePrefix) && code.safeParse(key.slice(rolePrefix.length)).success
    if (!known.has(key) && !isRole) fault(key, '没有这一项 / no such header')
    else if (key !== 'message' && value !== 'true' && value !== 'false')
      fault(key, '只能是 true 或 false / true or false')
  }
  const message = code.safeParse(texts.message)
  if (!message.success) fault('message', '消息编号缺少或写错 / the code of the text is missing or malformed')
  const to: Recipients = {
    holder: asked('to.holder'),
    unitLeader: asked('to.unitLeader'),
    supervisor: asked('to.supervisor'),
    reporter: asked('to.reporter'),
    roles: roleKeys.filter(asked).map((key) => key.slice(rolePrefix.length)),
  }
  if (!people.some((who) => to[who]) && to.roles.length === 0) fault('to.holder', '通知没有收件人 / nobody is told')
  return { to, message: message.data ?? '', sms: asked('sms') }
})
