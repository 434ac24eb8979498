import { expect, it } from 'vitest'
import { drillTime, fieldOfTime, timeOfField } from './drill-time.ts'

const at = new Date('2026-11-30T17:00:05.900Z')

it('tells date, weekday and time of the district, whatever the machine thinks', () => {
  expect(drillTime(at, 'zh')).toBe('2026-12-01 周二 01:00:05')
  expect(drillTime(at, 'en')).toBe('2026-12-01 Tue 01:00:05')
})

it('a field of date and time holds the time of the district and gives it back', () => {
  expect(fieldOfTime(at)).toBe('2026-12-01T01:00')
  expect(timeOfField('2026-12-01T01:00')).toEqual(new Date('2026-11-30T17:00:00Z'))
  expect(timeOfField('')).toBeNull()
})
