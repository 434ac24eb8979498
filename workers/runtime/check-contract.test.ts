import { describe, expect, it } from 'vitest'
import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { checkContract } from './check-contract.ts'
import { JobFailure } from './job-failure.ts'

const { 'case.dispatch': dispatch, 'case.archive': archive, 'case.requestRating': rating } = jobContracts

function wordsOfFailure(check: () => unknown) {
  try {
    check()
  } catch (error) {
    if (error instanceof JobFailure) return error.words
    throw error
  }
  throw new Error('nothing was refused')
}

describe('what a model gives a job', () => {
  it('is given on when it fits the contract', () => {
    expect(checkContract(dispatch.input, { leadUnit: 'a', other: 1 }, 'variable')).toEqual({ leadUnit: 'a' })
  })

  it.each([
    [
      'a variable of another type',
      () => checkContract(dispatch.input, { leadUnit: 7 }, 'variable'),
      '变量 leadUnit 的值不能用，现在是 7：类型不对，应为文字。请检查给出该变量的表单、规则表或表达式，改正后重试。',
      'The variable leadUnit cannot be used, it is 7: Wrong type, text expected. Check the form, decision or expression that gives it, then retry.',
    ],
    [
      'a place in a list',
      () => checkContract(dispatch.input, { coUnits: ['a', null] }, 'variable'),
      '变量 coUnits.1 的值不能用，现在是 null：类型不对，应为文字。',
      'The variable coUnits.1 cannot be used, it is null',
    ],
    [
      'a setting that lacks',
      () => checkContract(archive.headers, {}, 'header'),
      '元素上的设置 status 不对，现在是 null：必须填写。请在模型中改正后重新发布，再从某个环节继续。',
      'The setting status of the element is wrong, it is null: Required.',
    ],
    [
      'a setting against a rule the contract words itself',
      () => checkContract(rating.headers, { days: '90' }, 'header'),
      '元素上的设置 days 不对，现在是 "90"：应在 1 与 60 之间。',
      'it is "90": between 1 and 60.',
    ],
    [
      'a setting nobody knows',
      () => checkContract(archive.headers, { status: 'closed', colour: 'red' }, 'header'),
      '元素上的设置 colour 不对，现在是 "red"：没有名为 colour 的字段。',
      'There is no field named colour.',
    ],
  ])('is refused in both languages, with the culprit and the cure: %s', (_title, check, zh, en) => {
    const words = wordsOfFailure(check)
    expect(words.zh).toContain(zh)
    expect(words.en).toContain(en)
  })
})
