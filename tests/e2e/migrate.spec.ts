import { expect, type Page } from '@playwright/test'
import { sideBySide } from '@/scripts/demo/side-by-side.ts'
import { valueOf } from '@/scripts/demo/world.ts'
import { doTask, openTask, reportFor, type Arranged } from './stage/arrange.ts'
import { apiOf } from './stage/house.ts'
import { lookAt, sizes } from './stage/look.ts'
import { publishEdited } from './stage/publish-edited.ts'
import { test } from './stage/stage.ts'

// DOMAIN.md, story 13: a flow without 核查 is redrawn with it, and forty running cases are taken along.
const folder = 'tests/fixtures/bundles/handover'
const category = '06025'
const standing = { 派单: 10, 处置: 20, 反馈: 10 }
const hands = { 派单: 'disp02', 处置: 'handler-cityappearance-1' }

type Stop = keyof typeof standing

/** Reports a case and has everybody do their part until it stands at that step. */
async function standAt(stop: Stop): Promise<Arranged> {
  const arranged = await reportFor('gw21', { category })
  for (const [name, login] of Object.entries(hands)) {
    const task = await openTask(arranged, name)
    if (name === stop) return arranged
    await doTask(login, task, arranged)
  }
  await openTask(arranged, stop)
  return arranged
}

const saved = (page: Page) => expect(page.getByRole('banner').getByRole('status')).toHaveText(/^已保存 \d/)

test('a step is drawn in, and forty running cases go along with what they have done and waited', async ({
  enter,
}, info) => {
  test.setTimeout(400_000)
  publishEdited(folder, info.outputPath('first'), {}, `category=matter:${category}`)
  const stops = Object.entries(standing).flatMap(([stop, count]) => Array.from({ length: count }, () => stop as Stop))
  const arranged = await sideBySide(stops, 5, async (stop) => ({ stop, arranged: await standAt(stop) }))

  const page = await enter('padmin01')
  const { id } = valueOf(await apiOf('padmin01').post<{ id: string }>('/api/v1/drafts', { from: { key: 'handover' } }))
  await page.goto(`/design/${id}`)
  await expect(page.getByRole('button', { name: '校验' })).toBeVisible()

  await test.step('five working days become three', async () => {
    await page.locator('.djs-shape[data-element-id="Handle"]').click()
    const amount = page.getByRole('textbox', { name: '数量' })
    await expect(amount).toHaveValue('5')
    await amount.fill('3')
    await amount.press('Enter')
    await saved(page)
  })
  await test.step('a new step between two others is refused until it says who, how long and with which form', async () => {
    const way = await page.locator('.djs-connection[data-element-id="Flow_Done"]').boundingBox()
    const tool = await page.getByRole('button', { name: '人工环节', exact: true }).boundingBox()
    if (!way || !tool) throw new Error('nothing to draw with or on')
    await page.mouse.move(tool.x + tool.width / 2, tool.y + tool.height / 2)
    await page.mouse.down()
    await page.mouse.move(way.x + way.width / 2 - 30, way.y + 30, { steps: 8 })
    await page.mouse.move(way.x + way.width / 2, way.y + way.height / 2, { steps: 8 })
    await page.mouse.up()
    const name = page.getByRole('textbox', { name: '环节名称' })
    await name.fill('核查')
    await name.press('Enter')
    await saved(page)
    await expect(page.getByRole('button', { name: /校验：\d+ 处必须改/ })).toBeVisible()
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await expect(page.getByRole('dialog').getByText(/核查/).first()).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    for (const [label, value] of [
      ['角色', '核查员'],
      ['单位', '指挥中心'],
      ['案件状态显示为', '待核查'],
      ['表单', 'check'],
    ] as const)
      await page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: value })
    await saved(page)
    await expect(page.getByRole('button', { name: '校验', exact: true })).toBeVisible()
  })

  const version = await test.step('it is published, and the difference is told in words', async () => {
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page.getByLabel('这一版改了什么').fill('办完要核查，处置三天')
    await page.getByRole('button', { name: '确认发布' }).click()
    const told = page.getByText(/已发布第 \d+ 版/)
    await expect(told).toBeVisible({ timeout: 40_000 })
    const number = Number(/\d+/.exec((await told.textContent()) ?? '')?.[0])
    await expect(page.getByRole('link', { name: /^带走.*\d+ 件/ }).first()).toHaveAttribute(
      'href',
      `/design/handover/migrate?from=${number - 1}&to=${number}`,
    )
    await page.goto(`/processes/handover/compare?from=${number - 1}&to=${number}`)
    const changes = page.getByRole('region', { name: '改动' })
    await expect(changes.getByText(/新增环节「核查」/)).toBeVisible()
    await expect(changes.getByText(/环节「处置」的时限由 5 工作日 改为 3 工作日/)).toBeVisible()
    return number
  })

  const migrations = async () =>
    valueOf(await apiOf('padmin01').get<{ items: unknown[] }>('/api/v1/processes/handover/migrations')).items
  const earlier = await migrations()
  await test.step('the dry run says what happens to each of them, and writes nothing', async () => {
    await page.goto('/processes/handover')
    await page.getByRole('link', { name: '带走在办案件' }).click()
    await page.goto(`/design/handover/migrate?from=${version - 1}&to=${version}`)
    await expect(page.getByRole('heading', { name: `${stops.length} 件都能带走，没有一件会马上超时` })).toBeVisible({
      timeout: 30_000,
    })
    const mapping = page.getByRole('region', { name: '环节怎么对' })
    for (const [stop, count] of Object.entries(standing))
      await expect(mapping.getByRole('row').filter({ has: page.getByRole('rowheader', { name: stop }) })).toContainText(
        String(count),
      )
    await expect(mapping.getByRole('row').filter({ hasText: '新增' })).toContainText('核查')
    await expect(page.getByRole('button', { name: `只换时限 ${standing.处置}` })).toBeVisible()
    await expect(mapping.getByRole('row').filter({ hasText: '合计' })).toContainText(String(stops.length))
    await lookAt(page, 'migrate-dry')
    const own = page.viewportSize() ?? sizes.desktop
    await page.setViewportSize(sizes.phone)
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    await expect.poll(width).toBe(sizes.phone.width)
    await page.setViewportSize(own)
    expect(await migrations()).toEqual(earlier)
  })

  await test.step('cases past the new step may go back through it, and steps are mapped on the drawings', async () => {
    const mapping = page.getByRole('region', { name: '环节怎么对' })
    const target = mapping.getByRole('combobox', { name: '「反馈」的案件带到' }).locator('option:checked')
    const past = mapping.getByRole('combobox', { name: '已经过了「核查」的案件' })
    await past.selectOption({ label: '回到「核查」补办' })
    await expect(target).toHaveText('核查')
    const anew = page.getByRole('button', { name: `重新开始 ${standing.反馈}` })
    await anew.click()
    const restarted = page
      .getByRole('region', { name: '每一件会怎样' })
      .getByRole('row')
      .filter({ hasText: '旧环节的时钟停下' })
    await expect(restarted).toHaveCount(standing.反馈)
    await lookAt(page, 'migrate-anew')
    await page.getByRole('button', { name: `执行迁移，带走 ${stops.length} 件` }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(`其中 ${stops.length} 件，只要带走以后还没有人动过，就可以退回`)
    await expect(dialog).toContainText(`有 ${standing.反馈} 件重新开始一个环节`)
    await dialog.getByRole('button', { name: '再看看' }).click()
    await past.selectOption({ label: '不补，接着办' })
    await expect(target).toHaveText('反馈')
    await mapping.getByText('在图上对').click()
    const drawn = (side: string, element: string) =>
      mapping.getByRole('region', { name: side }).locator(`[data-element-id="${element}"]`)
    await drawn(`现在：第 ${version - 1} 版`, 'Tell').click()
    await expect(mapping.getByText('「反馈」的案件带到哪里')).toBeVisible()
    await drawn(`带到：第 ${version} 版`, 'Handle').click()
    await expect(target).toHaveText('处置')
    await lookAt(page, 'migrate-drawings')
    await drawn(`现在：第 ${version - 1} 版`, 'Tell').click()
    await drawn(`带到：第 ${version} 版`, 'Tell').click()
    await expect(target).toHaveText('反馈')
    await expect(page.getByRole('heading', { name: `${stops.length} 件都能带走，没有一件会马上超时` })).toBeVisible({
      timeout: 30_000,
    })
  })

  await test.step('all of them go, each as foretold', async () => {
    await page.getByRole('button', { name: `执行迁移，带走 ${stops.length} 件` }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `带走 ${stops.length} 件` })
      .click()
    await expect(page.getByText(`做完了，${stops.length} 件`)).toBeVisible({ timeout: 120_000 })
    await expect(page.getByText(`换了版的 ${stops.length} 件里，${stops.length} 件与试算一模一样`)).toBeVisible()
    const report = page.getByRole('region', { name: '每一件的结果' })
    await expect(report.getByRole('columnheader', { name: '到期：换版以前' })).toBeVisible()
    await lookAt(page, 'migrate-done')
  })

  await test.step('a case handled on the new version passes the new step', async () => {
    const [handled] = arranged.filter(({ stop }) => stop === '处置')
    if (!handled) throw new Error('nobody stands at 处置')
    await doTask(hands.处置, await openTask(handled.arranged, '处置'), handled.arranged)
    await openTask(handled.arranged, '核查')
  })

  await test.step('all but that one are taken back, and it says why it stays', async () => {
    await page.getByRole('button', { name: '退回没动过的' }).click()
    const dialog = page.getByRole('dialog')
    await lookAt(page, 'migrate-back')
    await dialog.getByRole('button', { name: '退回', exact: true }).click()
    await expect(page.getByText(`做完了，${stops.length} 件`)).toBeVisible({ timeout: 120_000 })
    await expect(page.getByText(`换版 ${stops.length - 1} 件，留下 1 件`)).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: '迁移以后已经有人办过' })).toHaveCount(1)
    await lookAt(page, 'migrate-taken-back')
  })
})
