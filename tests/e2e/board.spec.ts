import { expect, type Locator, type Page } from '@playwright/test'
import { bringTo, reportFor } from './stage/arrange.ts'
import { backDate } from './stage/back-date.ts'
import { chineseOn, dataAround } from './stage/chinese.ts'
import { lookAt } from './stage/look.ts'
import { test } from './stage/stage.ts'

const day = 24 * 3_600_000

test('a leader watches the board: an alarm comes by itself, the case is found from its cell and starred', async ({
  enter,
}) => {
  const arranged = await reportFor('gw01')
  const task = await bringTo('派单', arranged)
  const page = await enter('super01')
  await page.goto('/board')
  const alarms = page.getByRole('region', { name: '最近一天的告警' })
  await expect(page.getByRole('region', { name: '单位 × 环节' })).toBeVisible()
  await expect(alarms.getByRole('link', { name: arranged.title })).toHaveCount(0)

  await test.step('the alarm arrives and is said, without a reload', async () => {
    await page.evaluate(() => Object.assign(window, { same: true }))
    await backDate(task.clock?.id ?? '', day)
    await expect(alarms.getByRole('link', { name: arranged.title }).first()).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '新告警' })).toContainText(arranged.title)
    await expect(rowOf(page, arranged.number)).toContainText('超时')
    expect(await page.evaluate(() => 'same' in window)).toBe(true)
  })

  await test.step('a cell leads to its cases, the row to the case', async () => {
    await page.getByRole('link', { name: /^区社会治理指挥中心，待派单，/ }).click()
    await expect(page).toHaveURL(/unit=district\.centre&step=pendingDispatch/)
    await expect(page.getByRole('list', { name: '正在看' })).toContainText('待派单')
    await expect(rowOf(page, arranged.number)).toBeVisible()
    await lookAt(page, 'board')
  })

  await test.step('a star keeps it on the watch-list', async () => {
    const star = page.getByRole('button', { name: `关注${arranged.title}` })
    await star.click()
    await expect(star).toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('link', { name: '我关注的' }).click()
    await expect(page).toHaveURL(/starred=1/)
    await expect(rowOf(page, arranged.number)).toBeVisible()
    await page.reload()
    await expect(page.getByRole('button', { name: `关注${arranged.title}` })).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('the keyboard walks and opens', async () => {
    // keys are heard once the page is awake
    await expect(async () => {
      await page.keyboard.press('/')
      await expect(page.getByRole('searchbox')).toBeFocused({ timeout: 500 })
    }).toPass()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/cases\//)
  })
})

test('a row under the pointer stays where it is while the list changes', async ({ enter }) => {
  const arranged = await reportFor('gw02')
  const task = await bringTo('派单', arranged)
  const page = await enter('super01')
  await page.goto('/board?lamp=all')
  const rows = page.locator('[data-case]')
  await expect(rowOf(page, arranged.number)).toBeVisible()
  const before = await numbersOf(rows)
  await rows.first().hover()
  await backDate(task.clock?.id ?? '', 2 * day)
  await expect(page.getByText('有新的变化，指针移开后更新')).toBeVisible()
  expect(await numbersOf(rows)).toEqual(before)
  const late = page.getByRole('region', { name: '已超时' }).locator(`[data-case="${arranged.number}"]`)
  await expect(late).toHaveCount(0)
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(late).toBeVisible()
})

test('words from a row are asked for in a dialog that says what happens, and the file goes out', async ({ enter }) => {
  const arranged = await reportFor('gw03')
  await bringTo('派单', arranged)
  const page = await enter('super01')
  await page.goto(`/board?q=${encodeURIComponent(arranged.number)}`)
  for (const [verb, send] of [
    ['催办', '发出催办'],
    ['督办', '发出督办'],
    ['批示', '写上批示'],
  ] as const) {
    await page.getByRole('button', { name: `${verb}：${arranged.title}` }).click()
    const dialog = page.getByRole('dialog', { name: verb })
    await dialog.getByRole('button', { name: send }).click()
    await expect(dialog.getByRole('alert')).toHaveText('请写清楚要什么')
    await expect(dialog.getByRole('group', { name: '回复期限' })).toHaveCount(verb === '督办' ? 1 : 0)
    await lookAt(page, `board-${send}`)
    await page.keyboard.press('Escape')
  }
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^监工-.*\.csv$/)
})

test('the board stands on a phone, in English, when empty, and is refused to others', async ({ enter, newcomer }) => {
  const phone = await enter('super01', { phone: true })
  await phone.goto('/board')
  await expect(phone.getByRole('region', { name: '单位 × 环节' })).toBeVisible()
  // innerWidth grows with a page that is too wide
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= screen.width)).toBe(true)
  // as tall as the page: what lies under the dock is scrolled to, not hidden
  const height = await phone.evaluate(() => document.documentElement.scrollHeight)
  await phone.setViewportSize({ width: 390, height })
  await lookAt(phone, 'board-phone')
  await phone.goto('/board?starred=1&q=没有这样的词')
  await expect(phone.getByRole('heading', { name: '没有这样的案件' })).toBeVisible()
  await lookAt(phone, 'board-empty')
  await phone.goto('/board?unit=nowhere')
  await expect(phone.getByRole('heading', { name: '筛选的单位不存在' })).toBeVisible()

  const english = await enter('super01', { locale: 'en' })
  await english.goto('/board?q=nothing-like-this')
  await expect(english.getByRole('heading', { name: 'No such cases' })).toBeVisible()
  // names of regions and of the matters of the catalogue, titles people wrote
  const written = await english.locator('option, main ol a').allTextContents()
  const data = [...written, ...(await dataAround(await reportFor('gw05')))]
  expect.soft(await chineseOn(english, data)).toEqual([])

  const worker = await enter('gw04')
  await expect(worker.getByRole('link', { name: '监工' })).toHaveCount(0)
  await worker.goto('/board')
  await expect(worker.getByRole('heading', { name: '您的岗位不能看监工' })).toBeVisible()
  const stranger = await newcomer()
  await stranger.goto('/board')
  await expect(stranger).toHaveURL(/\/login\?callbackUrl=%2Fboard/)
})

const numbersOf = (rows: Locator) => rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-case')))

const rowOf = (page: Page, number: string) => page.locator(`[data-case="${number}"]`)
