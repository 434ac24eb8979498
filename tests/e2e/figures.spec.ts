import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { valueOf } from '@/scripts/demo/world.ts'
import { bringTo, reportFor, type Arranged } from './stage/arrange.ts'
import { apiOf } from './stage/house.ts'
import { lookAt } from './stage/look.ts'
import { publishEdited } from './stage/publish-edited.ts'
import { test } from './stage/stage.ts'

const standard = '/processes/leifengshao'
const lamp = 'processes/contract/examples/lamp'

/** Clicks, and gives what the file holds that comes of it. */
async function saved(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
  return readFileSync(await file.path(), 'utf8')
}

/** A case that is voided, and closed once the engine is through. */
async function voided(): Promise<Arranged> {
  const arranged = await reportFor('gw01')
  await bringTo('处置', arranged)
  const path = `/api/v1/cases/${encodeURIComponent(arranged.number)}`
  valueOf(await apiOf('chief01').post(`${path}/moves`, { kind: 'void', reason: '重复上报' }))
  await waitFor('the case to close', async () => {
    const { closedAt } = valueOf(await apiOf('chief01').get<{ closedAt: string | null }>(path))
    return closedAt !== null
  })
  return arranged
}

test('figures of each step stand on the drawing and in a table, a step chosen in both', async ({ enter }) => {
  const arranged = await reportFor('gw01')
  await bringTo('处置', arranged)
  const page = await enter('padmin01')
  await page.goto(standard)
  const table = page.getByRole('region', { name: '各环节办得怎样' })
  const row = table.getByRole('row', { name: /^处置/ })
  await expect(row.getByRole('cell').first()).toHaveText(/^[1-9]\d*$/)
  await expect(page.getByRole('list', { name: '在办件数' })).toContainText('件')
  const drawn = page.locator('.djs-element[data-element-id="Task_Handle"]')
  await page.getByRole('region', { name: '停在哪' }).getByRole('button', { name: '看全图' }).click()
  await drawn.click()
  await expect(row).toHaveAttribute('aria-current', 'true')
  await expect(drawn).toHaveClass(/change-chosen/)
  await table.getByRole('button', { name: '立案' }).press('Enter')
  await expect(drawn).not.toHaveClass(/change-chosen/)
  await expect(page.locator('.djs-element.change-chosen[data-element-id="Task_File"]')).toHaveCount(1)
  expect(await saved(page, '导出 CSV')).toMatch(/^\uFEFF环节,在办,超时,办过,平均用时（小时）[^]*\r\n立案,/)
  await lookAt(page, 'figures')
  await page.getByRole('link', { name: '近 90 天' }).click()
  await expect(page.getByText('最近 90 天办完的', { exact: false })).toBeVisible()
  await page.getByRole('link', { name: '全部版本' }).click()
  await expect(page).toHaveURL(/of=all/)

  await page.getByLabel('案件编号').fill(arranged.number)
  await page.getByRole('button', { name: '看它怎么走的' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${arranged.number} 的走法` })).toBeVisible()
  const passages = page.getByRole('region', { name: '经过的环节' })
  await expect(passages.getByRole('row', { name: /1 核实 .*属实/ })).toBeVisible()
  await expect(passages.getByRole('row').last()).toContainText('还在办')
  await passages.getByRole('button', { name: '核实' }).click()
  await expect(page.locator('.djs-element.change-chosen[data-element-id="Task_VerifyReport"]')).toHaveCount(1)
  await lookAt(page, 'way')
})

test('ended cases are walked through a version on paper, and leave as a file', async ({ enter }) => {
  const { number } = await voided()
  const page = await enter('padmin01')
  await page.goto(standard)
  await page.getByRole('link', { name: '用近 30 天的案件试算' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '雷锋哨标准：用办过的案件试算' })).toBeVisible()
  await page.getByRole('button', { name: '试算' }).click()
  const rows = page.getByRole('region', { name: '一件一件看' })
  const row = rows.getByRole('row', { name: new RegExp(number) })
  await expect(row).toContainText('走法一样', { timeout: 60_000 })
  await expect(row).toContainText('撤回')
  await expect(page.getByRole('definition').first()).not.toHaveText('0')
  await rows.getByRole('button', { name: /^期限有变/ }).click()
  await expect(rows.getByText('没有这样的案件')).toBeVisible()
  await rows.getByRole('button', { name: /^全部/ }).click()
  expect(await saved(page, '导出 CSV')).toContain(number)
  await lookAt(page, 'replay')
})

test('two versions stand side by side in one table', async ({ enter }, info) => {
  const own = (text: string) => text.replaceAll('id="lamp"', 'id="lampTwice"').replaceAll('"lamp"', '"lampTwice"')
  publishEdited(lamp, info.outputPath('first'), { 'lamp.bpmn': own })
  publishEdited(lamp, info.outputPath('second'), {
    'lamp.bpmn': (text) => own(text).replace('limitAmount" value="1"', 'limitAmount" value="3"'),
  })
  const page = await enter('padmin01')
  await page.goto('/processes/lampTwice')
  await page.getByRole('link', { name: '比办得怎样' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /：两版比一比$/ })).toBeVisible()
  // the house may have seen this test before
  await page.goto('/processes/lampTwice/figures?from=1&to=2')
  const table = page.getByRole('region', { name: '两版办得怎样' })
  await expect(table.getByRole('row', { name: /^维修/ })).toBeVisible()
  await expect(table.getByRole('columnheader', { name: '2 版' })).toHaveCount(6)
  expect(await saved(page, '导出 CSV')).toContain('在办 第 1 版,在办 第 2 版,在办 变化')
  await lookAt(page, 'versus')
})
