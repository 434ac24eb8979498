import { expect, it } from 'vitest'
import { GET as codesRoute } from '@/app/api/v1/processes/rules/codes/route.ts'
import { namesOf, type CodeBook } from '@/domain/rules/code-book.ts'
import { ask, personWith } from './api-client.ts'

// What a rule may be written with, as people of the district call it.
const listed = async () => {
  const { status, body } = await ask<{ codes: CodeBook }>(codesRoute, { as: personWith('processAdmin').login })
  expect(status).toBe(200)
  return body.codes
}

it('units, streets, categories, kinds, levels and channels have names in both languages', async () => {
  const codes = await listed()
  const nameOf = namesOf(codes)
  expect(nameOf('unit', 'district.housing')).toEqual({
    zh: '区住房和城乡建设局',
    en: 'Housing and Construction Bureau',
  })
  expect(nameOf('region', 'street1')?.zh).toBe('映河街道')
  expect(nameOf('kind', 'component')).toEqual({ zh: '部件', en: 'Component' })
  expect(nameOf('regionLevel', 'street')?.zh).toBe('街道')
  expect(nameOf('channel', 'video')?.zh).toBe('视频告警')
  expect(nameOf('category', '06010', { within: 'matter' })?.zh).toBe('暴露垃圾')
  expect(nameOf('category', '06', { whole: true })?.zh).toBe('市容环境（整类）')
  expect(nameOf('category', '06')).toBeNull()
})

it('a code that both kinds of case have is told apart', async () => {
  const nameOf = namesOf(await listed())
  const [component, matter] = ['component', 'matter'].map((within) => nameOf('category', '01001', { within })?.zh)
  expect(component).not.toBe(matter)
  expect(nameOf('category', '01001')?.zh.split('／').sort()).toEqual([component, matter].sort())
})

it('departments come before regions, and a region is a street', async () => {
  const { unit, region } = await listed()
  expect(unit.findIndex(({ code }) => code === 'company.gas')).toBeLessThan(
    unit.findIndex(({ code }) => code === 'street1'),
  )
  expect(region.map(({ code }) => code)).toEqual(['street1', 'street2'])
})
