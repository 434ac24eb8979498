import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FormSchema } from '@/domain/form/schema.ts'
import { validateForm } from '@/domain/form/validate-form.ts'

type Data = Record<string, unknown>
const units = [
  { value: 'district.water', label: '区水利局' },
  { value: 'district.gardens', label: '区园林绿化服务中心' },
]
const form = (name: string) => JSON.parse(readFileSync(`processes/leifengshao/${name}.form`, 'utf8')) as FormSchema
const photos = ['019a0000-0000-7000-8000-000000000001']
const judge = (name: string, data: Data) => {
  const checked = validateForm(form(name), data, { options: { units } })
  return checked.ok ? [] : (checked.error.fields ?? []).map(({ path, code }) => `${path} ${code}`)
}

describe('forms of 雷锋哨标准', () => {
  it.each<[string, Data]>([
    ['verify-report', { outcome: 'real', photosBefore: photos, finding: '井盖缺失，无围挡', danger: true }],
    [
      'verify-report',
      { outcome: 'notReal', photosBefore: photos, notRealReason: 'solved', reply: '您反映的问题已经解决。' },
    ],
    ['file', { outcome: 'filed' }],
    ['file', { outcome: 'rejected', rejectReason: 'notOurs', reply: '该路段由市里管理，已转告。' }],
    ['dispatch', { outcome: 'dispatched', leadUnit: 'district.water', coUnits: ['district.gardens'] }],
    ['dispatch', { outcome: 'dispatched', leadUnit: 'district.water' }],
    ['handle', { outcome: 'done', measures: '已清理并冲洗', photosAfter: photos }],
    ['handle', { outcome: 'return', returnReason: 'notOurs', returnBasis: '属园林管养范围' }],
    ['arbitrate', { outcome: 'decided', leadUnit: 'district.gardens', ruling: '按管养协议由园林负责' }],
    ['verify-result', { outcome: 'pass', photosAfter: photos }],
    ['verify-result', { outcome: 'fail', photosAfter: photos, remaining: '还有一处未清' }],
    ['feedback', { outcome: 'done', reply: '您反映的垃圾已清理。', contact: 'phone', contactNote: '15:20 电话告知' }],
  ])('%s takes %j', (name, data) => expect(judge(name, data)).toEqual([]))

  it.each<[string, string, Data, string[]]>([
    ['handled without a photo', 'handle', { outcome: 'done', measures: '已清理并冲洗' }, ['photosAfter form.required']],
    [
      'returned without reason and basis',
      'handle',
      { outcome: 'return' },
      ['returnReason form.required', 'returnBasis form.required'],
    ],
    [
      'rejected without reason',
      'file',
      { outcome: 'rejected', reply: '不属于本区职责。' },
      ['rejectReason form.required'],
    ],
    ['dispatched to nobody', 'dispatch', { outcome: 'dispatched' }, ['leadUnit form.required']],
    [
      'dispatched to a unit there is not',
      'dispatch',
      { outcome: 'dispatched', leadUnit: 'moon' },
      ['leadUnit form.not_an_option'],
    ],
    [
      'fields of the other outcome',
      'handle',
      { outcome: 'return', returnReason: 'unclear', returnBasis: '位置不清楚', measures: '已清理' },
      ['measures form.hidden_field'],
    ],
    ['feedback without words', 'feedback', { outcome: 'done', contact: 'app' }, ['reply form.required']],
    ['no outcome', 'verify-result', { photosAfter: photos }, ['outcome form.required']],
  ])('refuse %s', (_title, name, data, faults) => expect(judge(name, data)).toEqual(faults))
})
