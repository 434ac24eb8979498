import { expect, type Locator } from '@playwright/test'
import { bringTo, doTask, openTask, reportFor } from './stage/arrange.ts'
import { gridOf } from './stage/house.ts'
import { lookAt } from './stage/look.ts'
import { test } from './stage/stage.ts'

test('a drawing opens at its beginning with a margin, and again when its window has changed', async ({ enter }) => {
  const { number } = await reportFor('gw26')
  const page = await enter('gw26')
  await page.goto(`/cases/${encodeURIComponent(number)}`)
  const drawing = page.getByRole('region', { name: '走到哪了' }).locator('.bpmn-drawing')
  const start = drawing.locator('[data-element-id="Start_Whistle"]')
  const gap = async () => (await boxOf(start)).left - (await boxOf(drawing)).left
  for (const width of [1400, 1100, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(gap, `the gap at ${width}`).toBeGreaterThan(20)
    expect(await gap()).toBeLessThan(60)
  }
})

test('the name of a grid stands below the pin', async ({ enter }) => {
  const { number } = await reportFor('gw27')
  const { name } = await gridOf('gw27')
  const page = await enter('gw27')
  await page.goto(`/cases/${encodeURIComponent(number)}`)
  const map = page.getByRole('region', { name: '位置' })
  const [pin, label] = [map.locator('.leaflet-marker-icon'), map.locator('.leaflet-tooltip', { hasText: name })]
  await pin.scrollIntoViewIfNeeded()
  await expect(label).toBeVisible()
  await expect(label).toHaveCount(1)
  expect((await boxOf(label)).top).toBeGreaterThanOrEqual((await boxOf(pin)).bottom - 4)
})

test('what is said in the corner leaves the keys below the list to be read', async ({ enter }) => {
  const { number, title } = await reportFor('gw28')
  const page = await enter('gw28')
  await page.goto(`/work?q=${encodeURIComponent(number)}`)
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('button', { name: '领走' }).click()
  const said = page.getByText(`已领：${title}`)
  await expect(said).toBeVisible()
  const key = page.locator('kbd', { hasText: 'J' })
  expect((await boxOf(said)).bottom).toBeLessThanOrEqual((await boxOf(key)).top)
})

test('a status nobody knows is named, and can be left out', async ({ enter }) => {
  const { number } = await reportFor('gw29')
  const page = await enter('gw29')
  await page.goto(`/cases?status=nonsense&q=${encodeURIComponent(number)}`)
  await expect(page.getByRole('heading', { name: '没有“nonsense”这个状态' })).toBeVisible()
  await lookAt(page, 'cases-unknown-status')
  await page.getByRole('link', { name: '去掉这个条件' }).click()
  await expect(page.getByRole('table').getByText(number)).toBeVisible()
})

test('on a phone the list of cases shows numbers, and the search all of its hint', async ({ enter }) => {
  const { number } = await reportFor('gw30')
  const page = await enter('gw30', { phone: true })
  await page.goto('/cases')
  await expect(page.getByRole('listitem').getByText(number)).toBeVisible()
  const search = page.getByRole('searchbox', { name: '搜索案件' })
  const room = await search.evaluate((input: HTMLInputElement) => {
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) throw new Error('nothing to measure with')
    pen.font = getComputedStyle(input).font
    return input.clientWidth - pen.measureText(input.placeholder).width
  })
  expect(room).toBeGreaterThanOrEqual(0)
  await lookAt(page, 'cases-phone')
})

test('a case that its unit sent back says so in the list, and where it stands to its reporter', async ({
  enter,
  newcomer,
}) => {
  const arranged = await reportFor('gw25')
  const handle = await bringTo('处置', arranged)
  // first the detour from the first result, then which one
  const draws = [0.05, 0.9]
  const sent = { ...arranged, played: { ...arranged.played, random: () => draws.shift() ?? 0.5 } }
  await doTask('handler-cityappearance-1', handle, sent)
  await openTask(arranged, '派单')
  const page = await enter('chief01')
  await page.goto(`/cases?q=${encodeURIComponent(arranged.number)}`)
  await expect(page.getByRole('row', { name: arranged.title })).toContainText('已退回')
  const reporter = await newcomer({ phone: true })
  await reporter.goto(`/track/${arranged.trackCode}`)
  const heading = await reporter.getByRole('heading', { level: 1 }).innerText()
  const done = reporter.getByRole('listitem').filter({ has: reporter.locator('time') })
  await expect(done.last()).toContainText(heading)
  await lookAt(reporter, 'track-sent-back')
})

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not drawn')
  return { left: box.x, top: box.y, bottom: box.y + box.height }
}
