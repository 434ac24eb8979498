import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { feedbackResults, noticeCodes } from './notice-codes.ts'
import { notifyHeaders, parseNoticeWords } from './notify-headers.ts'

const read = (headers: Record<string, string>) => notifyHeaders.safeParse({ 'to.reporter': 'true', ...headers })

describe('what a model tells people', () => {
  it('is a code, or words of its own in both languages', () => {
    expect(read({ message: 'urge' }).data).toMatchObject({ message: 'urge', words: null })
    expect(read({ text: '物业已到场|The estate manager is there' }).data).toMatchObject({
      message: 'own',
      words: { zh: '物业已到场', en: 'The estate manager is there' },
    })
    expect(parseNoticeWords('物业已到场')).toEqual({ zh: '物业已到场', en: '物业已到场' })
  })

  it.each([
    ['nothing', ''],
    ['no Chinese', '|There'],
    ['a third part', '到场|There|Là'],
    ['several lines', '到场\n请看|There'],
    ['over-long words', `${'哨'.repeat(81)}|There`],
    ['marks that turn text round', '到\u202e场|There'],
  ])('is refused as %s', (_title, text) => expect(read({ message: 'urge', text }).success).toBe(false))

  it('needs one of both', () => expect(read({}).success).toBe(false))
})

describe.each(['zh-CN', 'en'])('the texts in %s', (locale) => {
  const { texts } = JSON.parse(readFileSync(`messages/${locale}/notifications.json`, 'utf8')) as {
    texts: Record<string, unknown> & { feedback: Record<string, string> }
  }

  it('have words for every code a model may use, and no code is kept from the contract', () => {
    // these the house chooses by itself
    const ofMoves = ['hold-', 'jump-', 'extend-', 'resumed', 'urged', 'supervised', 'supervision-']
    const ofTheHouse = ['assigned', 'reassigned', 'released', 'withdrawn-own', 'feedback', 'other']
    const own = Object.keys(texts).filter(
      (key) => !ofTheHouse.includes(key) && !ofMoves.some((name) => key.startsWith(name)),
    )
    expect(own.sort()).toEqual([...noticeCodes].sort())
    expect(Object.keys(texts.feedback).sort()).toEqual([...feedbackResults, 'other'].sort())
  })
})
