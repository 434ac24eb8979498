import { z } from 'zod'
import { hasControlCharacters } from '@/domain/shared/text.ts'
import { code } from './header-values.ts'

export type Recipients = {
  /** who holds the open step, else everybody of its role and unit */
  holder: boolean
  /** leaders of the step's unit: who may assign its steps, there or in the nearest unit above that has any */
  unitLeader: boolean
  supervisor: boolean
  reporter: boolean
  /** everybody who holds one of these roles where the case lies */
  roles: string[]
}

const people = ['holder', 'unitLeader', 'supervisor', 'reporter'] as const
const rolePrefix = 'to.role.'
/** of one language; a notice is a line in a list and may go out as a text message */
const maxLetters = 80
const ownText = 'own'

/** Words of the model's own; without English the Chinese stands for both. */
export type NoticeWords = { zh: string; en: string }

/** Takes `中文|English`; gives both, or null for what is empty, too long, of several lines or of three parts. */
export function parseNoticeWords(text: string): NoticeWords | null {
  const [zh = '', en = zh, ...more] = text.split('|').map((part) => part.trim())
  const fits = [zh, en].every((part) => part !== '' && [...part].length <= maxLetters && !isOdd(part))
  return fits && more.length === 0 ? { zh, en } : null
}

const isOdd = (part: string) => hasControlCharacters(part) || /[\r\n\t]/.test(part)

/**
 * `to.<who>` = true, `to.role.<code>` = true, `message` = code of a notification text, `text` = words of the model's
 * own, `中文|English`, `sms` = true.
 */
export const notifyHeaders = z.record(z.string(), z.string()).transform((texts, context) => {
  const fault = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message })
  const known = new Set(['message', 'text', 'sms', ...people.map((who) => `to.${who}`)])
  const asked = (key: string) => texts[key] === 'true'
  const roleKeys = Object.keys(texts).filter((key) => key.startsWith(rolePrefix))
  for (const [key, value] of Object.entries(texts)) {
    const isRole = key.startsWith(rolePrefix) && code.safeParse(key.slice(rolePrefix.length)).success
    if (!known.has(key) && !isRole) fault(key, '没有这一项 / no such header')
    else if (!['message', 'text'].includes(key) && value !== 'true' && value !== 'false')
      fault(key, '只能是 true 或 false / true or false')
  }
  const words = texts.text === undefined ? null : parseNoticeWords(texts.text)
  if (texts.text !== undefined && !words)
    fault(
      'text',
      `写成 中文|English，每种文字最多 ${maxLetters} 个字 / write 中文|English, ${maxLetters} letters each at most`,
    )
  const message = code.safeParse(texts.message ?? (words ? ownText : undefined))
  if (!message.success) fault('message', '消息编号缺少或写错 / the code of the text is missing or malformed')
  const to: Recipients = {
    holder: asked('to.holder'),
    unitLeader: asked('to.unitLeader'),
    supervisor: asked('to.supervisor'),
    reporter: asked('to.reporter'),
    roles: roleKeys.filter(asked).map((key) => key.slice(rolePrefix.length)),
  }
  if (!people.some((who) => to[who]) && to.roles.length === 0) fault('to.holder', '通知没有收件人 / nobody is told')
  return { to, message: message.data ?? '', words, sms: asked('sms') }
})
