import { expect, type Page } from '@playwright/test'
import { valueOf } from '@/scripts/demo/world.ts'
import { begin, choose, drawer, open, opened, saved } from './stage/designer.ts'
import { apiOf } from './stage/house.ts'
import { lookAt, sizes } from './stage/look.ts'
import { test } from './stage/stage.ts'

const draftOfStandard = () => begin({ from: { key: 'leifengshao' } })

const amount = (page: Page) => page.getByRole('textbox', { name: '数量' })
async function setAmount(page: Page, value: string): Promise<void> {
  await amount(page).fill(value)
  await amount(page).press('Enter')
}

test('a limit is changed in the words of the domain, undone, redone, and is there after a reload', async ({
  enter,
}) => {
  const page = await enter(drawer)
  await page.goto('/design')
  await lookAt(page, 'design-list')
  const shipped = page.getByRole('listitem').filter({ hasText: '雷锋哨标准' })
  await shipped.getByRole('button', { name: '改这个流程' }).click()
  await page.waitForURL(/\/design\/.+/)
  const address = page.url()
  await opened(page)
  await choose(page, 'Task_VerifyReport')
  await expect(amount(page)).toHaveValue('2')
  await setAmount(page, '3')
  await saved(page)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(amount(page)).toHaveValue('2')
  await page.getByRole('button', { name: '重做' }).click()
  await expect(amount(page)).toHaveValue('3')
  await saved(page)
  await open(page, address)
  await choose(page, 'Task_VerifyReport')
  await expect(amount(page)).toHaveValue('3')
  // past the beginning of this sitting: back to the revision before
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText(/已回到第 \d+ 稿/)).toBeVisible()
  await lookAt(page, 'design-flow')
})

test('a colour is taken back after the window was as narrow as a phone', async ({ enter }) => {
  const page = await enter(drawer)
  await open(page, await draftOfStandard())
  const size = page.viewportSize() ?? sizes.desktop
  const colour = (name: string) => page.getByRole('group', { name: '颜色' }).getByRole('button', { name })
  await choose(page, 'Task_VerifyReport')
  await colour('红色').click()
  await expect(colour('红色')).toHaveAttribute('aria-pressed', 'true')
  // at once: nothing has saved it yet
  await page.setViewportSize(sizes.phone)
  await expect(page.getByText('这块屏幕画不下')).toBeVisible()
  await page.setViewportSize(size)
  await opened(page)
  await choose(page, 'Task_VerifyReport')
  await expect(colour('红色')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText(/已回到第 \d+ 稿/)).toBeVisible()
  await choose(page, 'Task_VerifyReport')
  await expect(colour('不着色')).toHaveAttribute('aria-pressed', 'true')
})

test('a human step is appended by keyboard, and the checks say what it lacks until it is mended', async ({ enter }) => {
  const page = await enter(drawer)
  await open(page, await begin({ name: '路灯报修' }))
  await page.getByRole('button', { name: '人工环节', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '环节名称' }).fill('修灯')
  await page.keyboard.press('Enter')
  const checks = page.getByRole('region', { name: '检查' })
  await expect(checks.getByText(/修灯/).first()).toBeVisible()
  await expect(page.locator('.djs-overlay').first()).toBeVisible()
  await page.getByRole('combobox', { name: '角色' }).selectOption({ label: '处置人' })
  await expect(page.getByRole('combobox', { name: '角色' })).toHaveValue('handler')
  await saved(page)
})

test('an outcome is added and its flow drawn, as one step of undo each', async ({ enter }) => {
  const page = await enter(drawer)
  await open(page, await draftOfStandard())
  await choose(page, 'Task_VerifyReport')
  const flows = page.locator('.djs-connection')
  const before = await flows.count()
  await page.getByRole('button', { name: '加一种结果' }).click()
  await page.getByRole('combobox', { name: '去哪里' }).selectOption({ label: '立案' })
  await page.getByRole('button', { name: '画上' }).click()
  await expect(page.getByText('到「立案」')).toHaveCount(2)
  await expect(flows).toHaveCount(before + 1)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(flows).toHaveCount(before)
  // which of two the default flow stands for cannot be told
  await expect(page.getByText('没有去处')).toHaveCount(2)
})

/** Asks once, saying who has it and what of theirs stays, and takes the drawing over. */
async function takeOver(page: Page, from: string) {
  await page.getByRole('button', { name: '接管编辑' }).click()
  const dialog = page.getByRole('dialog', { name: `接管${from}的编辑？` })
  await expect(dialog).toContainText(/保存了第 \d+ 稿，这一稿会留着/)
  await dialog.getByRole('button', { name: '接管编辑' }).click()
}

test('who comes second sees who draws, and may take over', async ({ enter, faults }) => {
  faults.forgive(/status of 409/)
  const address = await draftOfStandard()
  const first = await enter(drawer)
  await open(first, address)
  const second = await enter('sysadmin01')
  await second.goto(address)
  await expect(second.getByText('任磊 正在编辑这份草稿')).toBeVisible()
  await expect(second.getByRole('button', { name: '发布' })).toHaveCount(0)
  await takeOver(second, '任磊')
  await expect(second.getByRole('button', { name: '发布' })).toBeVisible()
  await choose(first, 'Task_VerifyReport')
  await setAmount(first, '9')
  await expect(first.getByText(/已接管编辑|正在编辑这份草稿/).first()).toBeVisible()
})

/** A draft somebody else took over, and an edit its first drawer made afterwards. */
async function takenOver(enter: (login: string) => Promise<Page>) {
  const address = await draftOfStandard()
  const first = await enter(drawer)
  await open(first, address)
  const second = await enter('sysadmin01')
  await second.goto(address)
  await takeOver(second, '任磊')
  await expect(second.getByRole('button', { name: '发布' })).toBeVisible()
  await choose(first, 'Task_VerifyReport')
  await setAmount(first, '9')
  return { first, address }
}

test('an edit made after somebody took over is said to be unsaved, and is offered again or kept apart', async ({
  enter,
  faults,
}) => {
  faults.forgive(/status of 409/)
  const { first } = await takenOver(enter)
  await expect(first.getByText('您最后的改动没有保存')).toBeVisible()
  await expect(first.getByRole('banner').getByText(/未保存：.+已接管编辑，已存在本机/)).toBeVisible()
  await expect(first.getByRole('button', { name: '导出 .bpmn' })).toBeVisible()
  await lookAt(first, 'design-taken-over')
  await first.getByRole('button', { name: '接管编辑' }).click()
  await first.getByRole('dialog').getByRole('button', { name: '接管编辑' }).click()
  await first.getByRole('button', { name: '恢复' }).click()
  await choose(first, 'Task_VerifyReport')
  await expect(amount(first)).toHaveValue('9')
  await saved(first)
})

test('an edit made after somebody took over becomes a draft of its own', async ({ enter, faults }) => {
  faults.forgive(/status of 409/)
  const { first, address } = await takenOver(enter)
  await first.getByRole('button', { name: '另存为新草稿' }).click()
  await expect(first).not.toHaveURL(new RegExp(address))
  await opened(first)
  await choose(first, 'Task_VerifyReport')
  await expect(amount(first)).toHaveValue('9')
})

test('a name is saved while it is being typed', async ({ enter }) => {
  const page = await enter(drawer)
  page.on('dialog', (dialog) => void dialog.accept())
  const address = await draftOfStandard()
  await open(page, address)
  await choose(page, 'Task_VerifyReport')
  const name = page.getByRole('textbox', { name: '环节名称' })
  await name.fill('现场核实')
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('有改动')
  await saved(page)
  await expect(name).toBeFocused()
  await page.reload()
  await opened(page)
  await choose(page, 'Task_VerifyReport')
  await expect(name).toHaveValue('现场核实')
})

test('an edit the server did not get is kept through a reload and offered again', async ({ enter, faults }) => {
  faults.forgive(/Failed to load resource|net::ERR/)
  const page = await enter(drawer)
  page.on('dialog', (dialog) => void dialog.accept())
  await open(page, await draftOfStandard())
  await page.route('**/api/v1/drafts/*', (route) =>
    route.request().method() === 'PUT' ? route.abort('internetdisconnected') : route.continue(),
  )
  await choose(page, 'Task_VerifyReport')
  await setAmount(page, '6')
  await expect(page.getByText('未保存：网络断开，已存在本机')).toBeVisible()
  await page.unrouteAll()
  await page.reload()
  await opened(page)
  await page.getByRole('button', { name: '恢复' }).click()
  await choose(page, 'Task_VerifyReport')
  await expect(amount(page)).toHaveValue('6')
  await saved(page)
})

test('an edit made just before leaving the page is saved all the same', async ({ enter }) => {
  const page = await enter(drawer)
  const address = await draftOfStandard()
  await open(page, address)
  await choose(page, 'Task_VerifyReport')
  await setAmount(page, '8')
  await page.getByRole('link', { name: '回到草稿列表' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '设计' })).toBeVisible()
  const path = `/api/v1/drafts/${address.split('/').at(-1)}`
  const revision = async () => valueOf(await apiOf(drawer).get<{ revision: number }>(path)).revision
  await expect.poll(revision).toBe(2)
  await open(page, address)
  await choose(page, 'Task_VerifyReport')
  await expect(amount(page)).toHaveValue('8')
})

test('two who save the same revision lose nothing: the later one is asked', async ({ enter, faults }) => {
  faults.forgive(/status of 409/)
  const address = await draftOfStandard()
  const page = await enter(drawer)
  await open(page, address)
  await choose(page, 'Task_VerifyReport')
  const path = `/api/v1/drafts/${address.split('/').at(-1)}`
  type Draft = { revision: number; files: unknown[] }
  const draft = valueOf(await apiOf(drawer).get<Draft>(path))
  valueOf(await apiOf(drawer).put(path, { revision: draft.revision, files: draft.files }))
  await setAmount(page, '7')
  await page.getByRole('button', { name: '我的另存为新草稿' }).click()
  await expect(page).not.toHaveURL(new RegExp(address))
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('已保存')
  await opened(page)
  await choose(page, 'Task_VerifyReport')
  await expect(amount(page)).toHaveValue('7')
})

test('what was drawn is published, and a changed name makes the next version', async ({ enter }) => {
  const page = await enter(drawer)
  await open(page, await begin({ from: { key: 'leifengshao' }, name: '雷锋哨演练' }))
  for (const version of [1, 2]) {
    await choose(page, 'Task_VerifyReport')
    await page.getByRole('textbox', { name: '环节名称' }).fill(`核实第${version}稿`)
    await page.keyboard.press('Enter')
    await saved(page)
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await page.getByLabel('这一版改了什么').fill('改了环节名称')
    await page.getByRole('button', { name: '确认发布' }).click()
    await expect(page.getByText(`已发布第 ${version} 版`)).toBeVisible({ timeout: 40_000 })
  }
})

test('a draft is deleted from the list after asking, and is kept when one thinks better of it', async ({ enter }) => {
  const page = await enter(drawer)
  const address = await draftOfStandard()
  await page.goto('/design')
  const row = page.getByRole('listitem').filter({ has: page.locator(`a[href="${address}"]`) })
  const dialog = page.getByRole('dialog', { name: /删除草稿/ })
  await row.getByRole('button', { name: /^删除草稿/ }).click()
  await dialog.getByRole('button', { name: '不删' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(row).toBeVisible()
  await row.getByRole('button', { name: /^删除草稿/ }).click()
  await dialog.getByRole('button', { name: '删除', exact: true }).click()
  await expect(page.getByText('已删除')).toBeVisible()
  await expect(row).toHaveCount(0)
})

test('a phone shows the drawing and says where it can be changed', async ({ enter }) => {
  const page = await enter(drawer, { phone: true })
  await page.goto(await draftOfStandard())
  await expect(page.getByText('这块屏幕画不下')).toBeVisible()
  await expect(page.locator('.djs-shape').first()).toBeVisible()
})

test('who may not draw is told so', async ({ enter }) => {
  const page = await enter('gw21')
  await page.goto('/design')
  await expect(page.getByText('这一页您看不了')).toBeVisible()
  await expect(page.getByRole('link', { name: '设计' })).toHaveCount(0)
})
