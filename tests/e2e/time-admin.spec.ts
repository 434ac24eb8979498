import { expect } from '@playwright/test'
import { lookAt } from './stage/look.ts'
import { test } from './stage/stage.ts'

test('a calendar is changed in sight of what it changes, and open cases follow', async ({ enter }) => {
  const page = await enter('padmin01')
  await page.goto('/admin/calendars?year=2026')
  const year = page.getByRole('region', { name: '2026 年', exact: true })
  await expect(year.getByText('248 个工作日')).toBeVisible()
  await expect(year.getByRole('table').nth(9)).toContainText('18 个工作日')
  await lookAt(page, 'calendar')
  // far enough ahead that no deadline of another test moves
  await page.goto('/admin/calendars?year=2030')
  const add = page.getByRole('button', { name: '加一天' })
  // what is typed before the page is awake is nobody's
  await expect(async () => {
    await page.getByLabel('日期').fill('2030-05-20')
    await page.getByLabel('事由').fill('防汛演练')
    await expect(add).toBeEnabled({ timeout: 500 })
  }).toPass()
  await add.click()
  await expect(page.getByRole('region', { name: '和现在的日历比' })).toContainText('2030-05-20')
  await expect(page.getByRole('region', { name: '在办案件的到期' })).toContainText('件到期推后')
  await lookAt(page, 'calendar-draft')
  await page.getByRole('button', { name: /^启用，改 0 件的到期$/ }).click()
  await page.getByLabel('改了什么，为什么').fill('演练停一天')
  await page.getByRole('button', { name: '启用', exact: true }).click()
  await expect(page.getByRole('region', { name: '历次修改' })).toContainText('演练停一天')
  await expect(page.getByRole('region', { name: '重算记录' })).toContainText(/看了 \d+ 口钟/)

  // summer hours, from a day on which nothing is due
  const hours = page.getByRole('region', { name: '作息' })
  await hours.getByLabel('从哪天起').fill('2030-06-01')
  await hours.getByRole('button', { name: '换一套作息' }).click()
  await hours.getByText('2030-06-01 起', { exact: true }).waitFor()
  const monday = hours.getByLabel('一', { exact: true }).last()
  await expect(monday).toHaveValue('09:00-12:00, 13:30-18:00')
  await monday.fill('08:00-11:30, 14:30-18:30')
  await expect(page.getByRole('region', { name: '和现在的日历比' })).toContainText('2030-06-03')
  await hours.getByRole('button', { name: '去掉 2030-06-01 起的作息' }).click()
  await expect(page.getByRole('region', { name: '和现在的日历比' })).toBeHidden()
})

test('a holiday notice is compared with what is entered, one that cannot be read is refused', async ({
  enter,
  faults,
}) => {
  faults.forgive(/status of 400/)
  const page = await enter('padmin01')
  await page.goto('/admin/calendars')
  const file = (text: string) => ({ name: 'notice.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择 CSV 或 ICS 文件' }).click(),
  ])
  await chooser.setFiles(file('date,name,kind\n2031-01-01,元旦,holiday\n'))
  await expect(page.getByRole('region', { name: '和现在的日历比' })).toContainText('2031-01-01')
  await page.getByRole('button', { name: '放弃' }).click()
  await expect(page.getByRole('region', { name: '和现在的日历比' })).toBeHidden()
  const [again] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择 CSV 或 ICS 文件' }).click(),
  ])
  await again.setFiles(file('date,name,kind\n2031-02-30,元旦,holiday\n'))
  await expect(page.getByRole('alert').filter({ hasText: '第 2 行无法识别' })).toBeVisible()
})

test('limits and alarm policies stand, and a policy is tried out on both readings', async ({ enter, faults }) => {
  faults.forgive(/status of 400/)
  const page = await enter('padmin01')
  await page.goto('/admin/limits')
  await page.getByLabel('搜类别、编号、部门').fill('暴露垃圾')
  await page.getByRole('button', { name: /^改 暴露垃圾/ }).click()
  await page.getByLabel('多久办完').fill('-4')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('alert').first()).toContainText('时限')
  await lookAt(page, 'limit-dialog')
  await page.getByRole('button', { name: '取消' }).click()
  const limitTried = page.getByRole('region', { name: '试一试' })
  await limitTried.getByLabel('从', { exact: true }).fill('2026-09-30T10:00')
  await expect(limitTried).toContainText('这次两种读法差 8 小时')
  await expect(limitTried.getByRole('list', { name: '时间线' })).toHaveCount(2)
  await expect(page.getByRole('region', { name: '流程里写定的时限' }).getByRole('rowheader')).toContainText([
    '整个案件',
  ])
  await lookAt(page, 'limits')
  await page.goto('/admin/alarm-policies')
  const tried = page.getByRole('region', { name: '试一试' })
  await tried.getByLabel('从', { exact: true }).fill('2026-09-30T10:00')
  await expect(tried.getByText('2026-10-13').or(tried.getByText('10-13')).first()).toBeVisible()
  await expect(tried).toContainText('这次两种读法差 8 小时')
  await lookAt(page, 'alarm-policies')
})

test('on a phone wide tables scroll in their own box, the pages of time do not', async ({ enter }) => {
  const phone = await enter('padmin01', { phone: true })
  for (const [path, region] of [
    ['/admin/limits', '类别时限'],
    ['/admin/alarm-policies', '告警各级'],
  ] as const) {
    await phone.goto(path)
    await expect(phone.getByRole('group', { name: region }).first()).toBeVisible()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - screen.width)).toBe(0)
    // as tall as the page: what lies under the dock is scrolled to, not hidden
    const height = await phone.evaluate(() => document.documentElement.scrollHeight)
    await phone.setViewportSize({ width: 390, height })
    await lookAt(phone, `phone-${path.split('/').at(-1) ?? ''}`)
  }
})

test('who has no right to time is told so', async ({ enter }) => {
  const page = await enter('gw21')
  for (const path of ['/admin/calendars', '/admin/limits', '/admin/alarm-policies']) {
    await page.goto(path)
    await expect(page.getByText('这一页您看不了')).toBeVisible()
  }
  await expect(page.getByRole('link', { name: '管理' })).toHaveCount(0)
})
