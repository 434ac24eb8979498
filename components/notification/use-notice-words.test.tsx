import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import en from '@/messages/en/notifications.json'
import zh from '@/messages/zh-CN/notifications.json'
import { type NoticeShape, useNoticeWords } from './use-notice-words.ts'

function Words(notice: NoticeShape) {
  return useNoticeWords()(notice)
}

const say = (notice: NoticeShape, locale = 'zh-CN') =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={{ notifications: locale === 'en' ? en : zh }}
      timeZone="Asia/Shanghai"
    >
      <Words {...notice} />
    </NextIntlClientProvider>,
  )

describe('what a notice says', () => {
  it.each<[string, NoticeShape, string, string]>([
    ['the text of its code', { text: 'urge' }, '时限快到了，请抓紧办', 'The deadline is near, please hurry'],
    [
      'who voided it and why, as far as it is known',
      { text: 'void', params: { by: '王建国', reason: '重复上报' } },
      '王建国作废了这件事，理由：重复上报',
      '王建国 voided this case: 重复上报',
    ],
    [
      'who released what one had claimed',
      { text: 'released', params: { by: '王建国', step: '处置' } },
      '王建国把您领的“处置”放回了，本单位的人都能领',
      'The step “处置” you had taken was put back by 王建国, anybody of the unit can take it',
    ],
    [
      'that it was given to somebody else',
      { text: 'reassigned', params: { step: '处置' } },
      '您领的“处置”转给了别人',
      'The step “处置” you had taken was given to somebody else',
    ],
    ['that it was voided', { text: 'void' }, '这件事已作废', 'This case was voided'],
    [
      'why it was taken back',
      { text: 'withdrawn', params: { reason: '看错了' } },
      '反映人撤回了这件事，理由：看错了',
      'The reporter took this case back: 看错了',
    ],
    [
      'to whom took it back, that it was they',
      { text: 'withdrawn-own', params: { reason: '看错了' } },
      '您撤回了这件事，理由：看错了',
      'You took this case back: 看错了',
    ],
    [
      'words of the model before any code',
      { text: 'urge', words: { zh: '请马上去', en: 'Go at once' } },
      '请马上去',
      'Go at once',
    ],
    [
      'an answer without further words',
      { text: 'feedback.mended' },
      '您反映的事有了答复',
      'There is an answer to what you reported',
    ],
    ['news in general for a code nobody knows', { text: 'gone' }, '这件事有新进展', 'There is news about this case'],
    [
      'the same for the bare name of that group',
      { text: 'feedback' },
      '您反映的事有了答复',
      'There is an answer to what you reported',
    ],
  ])('is %s', (_title, notice, chinese, english) => {
    expect(say(notice)).toBe(chinese)
    expect(say(notice, 'en')).toBe(english)
  })
})
