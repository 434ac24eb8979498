import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { formWords } from './form-words.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('@bpmn-io/form-js-viewer'), 'utf8')

describe('the words of form-js in Chinese', () => {
  it.each([
    ['Field is required.', '这一项要填'],
    ['Field must have minimum length of 8.', '至少写 8 个字'],
    ['Field must have maximum value of 10.5.', '最大是 10.5'],
    ['Value is expected to have at most 1 decimal digit.', '小数最多 1 位'],
    ['Please select a valid value, the two nearest valid values are 5 and 10.', '最近的可填值是 5 和 10'],
  ])('%s', (english, chinese) => {
    expect(formWords(english)).toBe(chinese)
  })

  it('leaves what a process administrator wrote', () => {
    expect(formWords('处置情况')).toBe('处置情况')
    expect(formWords('Field notes')).toBe('Field notes')
  })

  it('knows every fault the pinned form-js can name', () => {
    const named = [...source.matchAll(/errors\.push\((?:'([^']+)'|`([^`]+)`)/g)].map(([, plain, made]) =>
      (plain ?? made ?? '').replace(/\$\{[^}]*\}/g, '3'),
    )
    // 'Value is expected to ' goes on with one of two endings, which stand in the table above
    const whole = named.filter((text) => !text.endsWith(' '))
    expect(whole.length).toBeGreaterThan(8)
    expect(whole.filter((text) => formWords(text) === text)).toEqual([])
  })
})
