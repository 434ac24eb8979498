import { describe, expect, it } from 'vitest'
import { noticeWords } from './notice-words.ts'

const say = (text: string, params = {}, words: { zh: string; en: string } | null = null) =>
  (['zh', 'en'] as const).map((locale) => noticeWords({ text, params, words }, locale))

describe('a notice in the language of its reader', () => {
  it.each([
    ['the text of its code', say('urge'), ['时限快到了，请抓紧办', 'The deadline is near, please hurry']],
    ['with what is known', say('void', { by: '王建国' }), ['王建国作废了这件事', '王建国 voided this case']],
    [
      'the text of its group',
      say('feedback.mended'),
      ['您反映的事有了答复', 'There is an answer to what you reported'],
    ],
    ['news in general', say('gone'), ['这件事有新进展', 'There is news about this case']],
    ['the words of the model first', say('urge', {}, { zh: '马上去', en: 'Go now' }), ['马上去', 'Go now']],
  ])('is %s', (_title, said, expected) => {
    expect(said).toEqual(expected)
  })
})
