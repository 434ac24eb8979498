import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { chineseOn } from './stage/chinese.ts'
import { personNamed } from './stage/house.ts'
import { lookAt } from './stage/look.ts'
import { publishEdited } from './stage/publish-edited.ts'
import { test } from './stage/stage.ts'

const lamp = 'processes/contract/examples/lamp'

test('two versions are compared in words and in both drawings, change by change', async ({ enter }, info) => {
  publishEdited(lamp, info.outputPath('first'))
  publishEdited(lamp, info.outputPath('second'), {
    'lamp.bpmn': (text) =>
      text
        .replace('limitAmount" value="1"', 'limitAmount" value="3"')
        .replace('id="Flow_2"', 'id="Flow_2" name="修好"')
        .replace(/(bpmnElement="End">\s*<dc:Bounds x=)"570"/, '$1"590"'),
    'repair.form': (text) => text.replace(/"label": "[^"]*"/, '"label": "修了什么"'),
  })
  const page = await enter('padmin01')
  await page.goto('/processes/lamp')
  await page.getByRole('link', { name: '比较版本' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '路灯报修：改了什么' })).toBeVisible()
  const changes = page.getByRole('region', { name: '改动' })
  const limit = changes.getByRole('button', { name: /环节「维修」的时限由 1 自然日 改为 3 自然日/ })
  await expect(limit).toBeVisible()
  await expect(changes.getByRole('button', { name: /的标题由 .* 改为 修了什么/ })).toBeVisible()
  await expect(changes.getByRole('button', { name: /仅布局：移动了 1 个图形/ })).toBeVisible()

  // what is chosen is marked in both drawings, by click and by keyboard
  const drawings = page.getByRole('region', { name: '两张图' })
  const marked = drawings.locator('.djs-element.change-chosen[data-element-id="Repair"]')
  await limit.click()
  await expect(limit).toHaveAttribute('aria-current', 'true')
  await expect(marked).toHaveCount(2)
  await page.keyboard.press('n')
  await expect(limit).not.toHaveAttribute('aria-current')
  await expect(page.getByText('2 / 4', { exact: true })).toBeVisible()
  await page.keyboard.press('p')
  await expect(limit).toHaveAttribute('aria-current', 'true')

  // both drawings look at the same part, in windows that may differ by a pixel
  const views = () =>
    drawings
      .locator('.djs-container .viewport')
      .evaluateAll((parts) => parts.map((part) => (part as SVGGElement).transform.baseVal.consolidate()?.matrix.a ?? 0))
  const [size = 0] = await views()
  await drawings.getByRole('button', { name: '放大' }).first().click()
  await expect.poll(async () => (await views()).map((scale) => (scale / size).toFixed(2))).toEqual(['1.25', '1.25'])
  await lookAt(page, 'compare')

  await page.getByRole('link', { name: '仅布局 1' }).click()
  await expect(limit).toBeHidden()
  await expect(changes.getByRole('button')).toHaveCount(2)
  await page.getByRole('link', { name: '全部 4' }).click()
  await expect(limit).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^路灯报修-第\d+版到第\d+版\.csv$/)
  expect(readFileSync(await file.path(), 'utf8')).toContain('环节「维修」的时限由 1 自然日 改为 3 自然日')

  await page.getByLabel('从哪一版').selectOption(await page.getByLabel('到哪一版').inputValue())
  await expect(page.getByText('两个版本没有差别')).toBeVisible()
  await lookAt(page, 'compare-same')
})

test('whom a comparison is not for is told so, and English stays English', async ({ enter, faults }) => {
  faults.forgive(/status of 404/)
  const admin = await enter('padmin01')
  expect((await admin.goto('/processes/leifengshao/compare?from=1&to=9999'))?.status()).toBe(404)
  await admin.goto('/processes/leifengshao/compare?from=1&to=1')
  await expect(admin.getByText('两个版本没有差别')).toBeVisible()
  const stranger = await enter('gw23')
  await stranger.goto('/processes/leifengshao/compare')
  await expect(stranger.getByText('您的岗位不能查看流程')).toBeVisible()
  const foreign = await enter('padmin01', { locale: 'en', phone: true })
  await foreign.goto('/processes/leifengshao/compare?from=1&to=1')
  await expect(foreign.getByText('The two versions do not differ')).toBeVisible()
  expect(await chineseOn(foreign, ['雷锋哨标准', personNamed('padmin01').name])).toEqual([])
})
