import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { refusalText } from '@/domain/shared/refusal-text.ts'
import { fieldFaults } from './field-faults.ts'
import { localeOf } from './locale.ts'
import { problemDocument } from './problem.ts'
import { readImage, readJson } from './read-body.ts'
import { isSameOrigin } from './same-origin.ts'
import { lineText, plainText, queryFlag, wholeBetween } from './text.ts'
import { traceOf, traceparentOf } from './trace.ts'
import { toTimestamp, toWire } from './wire.ts'

const post = (headers: Record<string, string>, body?: BodyInit) =>
  new Request('http://localhost:3000/api/v1/cases', { method: 'POST', headers, ...(body && { body }) })
const json = { 'content-type': 'application/json' }
const code = async (result: Promise<{ ok: boolean; error?: { code: string } }>) => (await result).error?.code ?? 'ok'

describe('a body', () => {
  it.each([
    ['JSON is read', post(json, '{"a":1}'), 'ok'],
    ['another media type is refused', post({ 'content-type': 'text/plain' }, '{}'), 'input.media_type'],
    ['a form is not JSON', post({ 'content-type': 'application/x-www-form-urlencoded' }, 'a=1'), 'input.media_type'],
    ['broken JSON is refused', post(json, '{"a":'), 'input.not_json'],
    ['no body is not JSON', post(json), 'input.not_json'],
    ['bytes that are not UTF-8 are refused', post(json, new Uint8Array([0x22, 0xff, 0x22])), 'input.not_json'],
    ['more than 1 MB is refused', post(json, JSON.stringify('x'.repeat(1_100_000))), 'input.too_large'],
  ])('%s', async (_title, request, expected) => {
    expect(await code(readJson(request))).toBe(expected)
  })

  const form = (...parts: [string, BlobPart | string][]) => {
    const data = new FormData()
    for (const [name, content] of parts) data.append(name, name === 'file' ? new Blob([content]) : (content as string))
    return new Request('http://localhost/api/v1/files', { method: 'POST', body: data })
  }

  it.each([
    ['a picture is read', form(['file', 'x']), 'ok'],
    ['a field of another name is refused', form(['file', 'x'], ['note', 'y']), 'input.invalid'],
    ['no file is refused', form(), 'input.invalid'],
    ['two files are refused', form(['file', 'x'], ['file', 'y']), 'file.too_many'],
    ['more than 20 MB is refused', form(['file', new Uint8Array(20 * 1024 * 1024 + 1)]), 'file.too_large'],
    ['JSON is no picture', post(json, '{}'), 'input.media_type'],
  ])('%s', async (_title, request, expected) => {
    expect(await code(readImage(request))).toBe(expected)
  })
})

describe('the origin of a change', () => {
  it.each([
    ['a page of ours', { 'sec-fetch-site': 'same-origin' }, true],
    ['a page of a sister domain', { 'sec-fetch-site': 'same-site' }, false],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' }, false],
    ['an old browser on our page', { origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
    ['an old browser elsewhere', { origin: 'http://evil.example', host: 'localhost:3000' }, false],
    ['an opaque origin', { origin: 'null', host: 'localhost:3000' }, false],
    ['behind a proxy', { origin: 'https://shao.example', host: '10.0.0.1', 'x-forwarded-host': 'shao.example' }, true],
    ['a program', {}, true],
  ])('%s', (_title, headers, expected) => {
    expect(isSameOrigin({ headers: new Headers(headers) } as Request)).toBe(expected)
  })
})

describe('texts', () => {
  const schema = z.strictObject({
    title: lineText(10, 1),
    note: plainText(20).optional(),
    files: z.array(z.uuid()).max(2).optional(),
  })
  const faults = (input: unknown) => {
    const parsed = schema.safeParse(input, { reportInput: true })
    return parsed.success ? [] : fieldFaults(parsed.error.issues).map((fault) => `${fault.path}:${fault.code}`)
  }

  it.each([
    ['text is trimmed and kept', { title: ' 井盖 ' }, []],
    ['HTML is text', { title: '<b>x</b>', note: '<script>' }, []],
    ['line ends belong to longer texts', { title: 'x', note: 'a\r\nb\tc' }, []],
    ['line ends do not belong to a line', { title: 'a\nb' }, ['title:text.control_characters']],
    ['control characters are refused', { title: 'a\u0007' }, ['title:text.control_characters']],
    ['marks that turn text round are refused', { title: 'a\u202eb' }, ['title:text.control_characters']],
    ['half a character is refused', { title: 'a\ud800' }, ['title:text.control_characters']],
    ['over-long text is refused', { title: '哨'.repeat(11) }, ['title:input.too_long']],
    ['blanks are nothing', { title: '   ' }, ['title:input.required']],
    ['what cannot be seen is nothing', { title: '\u200b \u2060\u3164' }, ['title:input.required']],
    ['joiners within text that is seen stay', { title: '👨\u200d👩\u200d👧 ❤\ufe0f' }, []],
    ['what lacks is named', {}, ['title:input.required']],
    ['a wrong type is named', { title: 5 }, ['title:input.type']],
    ['null is not text', { title: null }, ['title:input.type']],
    ['unknown fields are named', { title: 'x', role: 'admin' }, ['role:input.unknown_field']],
    ['places in lists are named', { title: 'x', files: ['nope'] }, ['files.0:input.format']],
    [
      'too many entries are refused',
      { title: 'x', files: Array(3).fill('0198a000-0000-7000-8000-000000000000') },
      ['files:input.too_many'],
    ],
    ['a list is not an object', [], [':input.type']],
  ])('%s', (_title, input, expected) => {
    expect(faults(input)).toEqual(expected)
  })

  it.each([
    ['both ends, where a scale has two', wholeBetween(1, 5), 6, '数值超出范围，应为 1–5'],
    ['the end that was passed', z.number().min(-90).max(90), 91, '数值超出范围，应为 ≤ 90'],
    ['the least', z.number().min(-90), -91, '数值超出范围，应为 ≥ -90'],
    ['the type before the range', wholeBetween(1, 5), '3', '类型不对，应为数字'],
  ])('that are numbers name %s', (_title, number, input, words) => {
    const issues = number.safeParse(input, { reportInput: true }).error?.issues ?? []
    expect(fieldFaults(issues).map((fault) => refusalText(fault, 'zh'))).toEqual([words])
  })

  it('are cleaned before they are kept', () => {
    expect(schema.parse({ title: ' e\u0301 ', note: 'a\r\nb' })).toEqual({ title: 'é', note: 'a\nb' })
    expect(queryFlag.parse('false')).toBe(false)
  })
})

describe('the language of texts', () => {
  it.each([
    [undefined, null, 'zh'],
    [undefined, 'en-GB,en;q=0.9,zh;q=0.8', 'en'],
    [undefined, 'fr,zh-CN;q=0.5,en;q=0.4', 'zh'],
    [undefined, '*', 'zh'],
    ['en', 'zh-CN', 'en'],
    ['zh-CN', 'en', 'zh'],
  ] as const)('cookie %s and Accept-Language %s give %s', (cookie, header, expected) => {
    expect(localeOf(cookie, header)).toBe(expected)
  })
})

describe('a problem document', () => {
  const context = { locale: 'zh', instance: '/api/v1/cases', traceId: 'f'.repeat(32) } as const

  it('names what is wrong, where, and the cure', () => {
    const document = problemDocument(
      { code: 'input.invalid', fields: [{ path: 'title', code: 'input.too_long', params: { max: 60 } }] },
      context,
    )
    expect(document).toMatchObject({
      status: 400,
      code: 'input.invalid',
      instance: '/api/v1/cases',
      traceId: context.traceId,
      fields: [{ path: 'title', code: 'input.too_long', message: '内容过长，最多 60 个字', cure: '请缩短内容' }],
    })
  })

  it.each([
    ['auth.required', 401],
    ['auth.key_invalid', 401],
    ['right.missing', 403],
    ['case.not_found', 404],
    ['task.already_done', 409],
    ['input.too_large', 413],
    ['idempotency.key_reused', 422],
    ['location.outside_district', 422],
    ['auth.locked', 429],
    ['server.fault', 500],
    ['engine.unavailable', 503],
  ] as const)('%s is answered with %i', (refusal, status) => {
    expect(problemDocument({ code: refusal }, context).status).toBe(status)
  })
})

describe('the trace', () => {
  it('of the caller goes on, with a span of our own', () => {
    const trace = traceOf('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01')
    expect(trace.traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736')
    expect(traceparentOf(trace)).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/)
    expect(traceparentOf(trace)).not.toContain('00f067aa0ba902b7')
  })

  it.each([null, '', 'x', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`])('begins anew when %j is no trace', (header) => {
    expect(traceOf(header).traceId).toMatch(/^(?!0{32})[0-9a-f]{32}$/)
  })
})

describe('the wire', () => {
  it('writes moments with the offset of the district, and drops what is not there', () => {
    expect(toTimestamp(new Date('2026-12-31T18:00:00Z'))).toBe('2027-01-01T02:00:00.000+08:00')
    expect(toWire({ at: [new Date(0)], id: 5n, none: undefined, no: null })).toEqual({
      at: ['1970-01-01T08:00:00.000+08:00'],
      id: '5',
      no: null,
    })
  })
})
