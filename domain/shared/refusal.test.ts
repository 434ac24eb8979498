import { describe, expect, it } from 'vitest'
import { refusals } from './refusal.ts'
import type { RefusalCode } from './refusal.ts'
import { isRefusalCode, refusalCure, refusalKind, refusalText } from './refusal-text.ts'
import { ok, refuse } from './result.ts'

const codes = Object.keys(refusals) as RefusalCode[]

describe('the refusal table', () => {
  it.each(codes)('%s says what went wrong and what to do, in both languages', (code) => {
    const { zh, en, cure } = refusals[code]
    expect(zh).toMatch(/[\u4e00-\u9fff]/)
    expect(cure.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(en).not.toMatch(/[\u4e00-\u9fff]/)
    expect(cure.en.length).toBeGreaterThan(3)
  })

  it.each(codes)('%s names the same parameters in both languages', (code) => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
    const { zh, en, cure } = refusals[code]
    expect(names(zh)).toEqual(names(en))
    expect(names(cure.zh)).toEqual(names(cure.en))
  })

  it('fills parameters, and leaves a name visible that was not given', () => {
    expect(refusalText({ code: 'form.too_long', params: { max: 20 } }, 'zh')).toBe('最多 20 个字')
    expect(refusalText({ code: 'form.too_long' }, 'en')).toBe('At most {max} characters')
    expect(refusalCure({ code: 'rate.limited', params: { seconds: 3 } }, 'en')).toBe('Try again in 3 seconds')
  })

  it('says a parameter given as words in the language of the reader', () => {
    const params = { place: { zh: '未命名的判断', en: 'a decision without a name' }, rule: 'connected' }
    expect(refusalText({ code: 'process.finding', params }, 'zh')).toBe('「未命名的判断」没有通过检查 connected')
    expect(refusalText({ code: 'process.finding', params }, 'en')).toBe(
      '“a decision without a name” fails the check connected',
    )
  })

  it('is not used without what fills its words: the compiler refuses', () => {
    // @ts-expect-error category.unknown names {code}
    refuse('category.unknown')
    // @ts-expect-error and so does the field
    refuse('category.unknown', { code: '1' }, [{ path: 'category', code: 'category.unknown' }])
    const params = { code: '1' }
    const { error } = refuse('category.unknown', params, [{ path: 'category', code: 'category.unknown', params }])
    expect(error.fields?.map((fault) => refusalText(fault, 'zh'))).toEqual(['没有编号为 1 的类别'])
  })

  it('tells codes from other text', () => {
    expect(isRefusalCode('case.closed')).toBe(true)
    expect(isRefusalCode('toString')).toBe(false)
    expect(refusalKind('idempotency.key_reused')).toBe('refused')
  })
})

describe('a result', () => {
  it('carries a value or a refusal, without empty parts', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 })
    expect(refuse('case.closed')).toEqual({ ok: false, error: { code: 'case.closed' } })
    expect(refuse('input.invalid', undefined, [])).toEqual({ ok: false, error: { code: 'input.invalid' } })
  })
})
