import { expect } from '@playwright/test'
import {
  canvas,
  chooseField,
  forms,
  lookOnPhone,
  openForm,
  openForms,
  palette,
  panel,
  saved,
  showForms,
  tooSmallOn,
} from './stage/forms-bench.ts'
import { lookAt } from './stage/look.ts'
import { test } from './stage/stage.ts'

const drawer = 'padmin01'
const standard = { from: { key: 'leifengshao' } }

test('a photo field is put in, asked for, seen on the phone, saved, and there after a reload', async ({ enter }) => {
  const page = await enter(drawer)
  const address = await openForms(page, standard)
  await openForm(page, '处置')
  await chooseField(page, '处置情况')
  await palette(page).getByRole('button', { name: '照片', exact: true }).click()
  await expect(panel(page).getByRole('heading', { name: '照片' }).first()).toBeVisible()
  await panel(page).getByLabel('标题', { exact: true }).fill('围挡照片')
  await page.keyboard.press('Enter')
  await panel(page).getByRole('checkbox', { name: '必须填' }).check()
  await panel(page).getByLabel('这是什么照片').selectOption({ label: '处置前' })
  await saved(page)
  // a window that is too narrow for a while takes nothing away
  await lookAt(page, 'forms')
  await openForm(page, '处置')

  const phone = await lookOnPhone(page)
  const width = await phone.locator('html').evaluate((root) => root.clientWidth)
  expect(width).toBeGreaterThan(380)
  expect(width).toBeLessThanOrEqual(390)
  await expect(phone.getByRole('group', { name: '围挡照片' })).toBeVisible()
  expect(await tooSmallOn(phone)).toEqual([])
  await phone.getByRole('button', { name: '试着提交' }).click()
  await expect(phone.getByText('还有没填对的，已标出')).toBeVisible()
  await expect(phone.getByText('这一项要填').first()).toBeVisible()

  await page.goto(address)
  await showForms(page)
  await openForm(page, '处置')
  await chooseField(page, '围挡照片')
  await expect(panel(page).getByRole('checkbox', { name: '必须填' })).toBeChecked()
  await expect(panel(page).getByLabel('这是什么照片')).toHaveValue('before')
})

test('fields are put in, moved, copied and taken away by keyboard, and undone in one line', async ({ enter }) => {
  const page = await enter(drawer)
  await openForms(page, standard)
  await openForm(page, '反馈')
  const labels = () => canvas(page).locator('.fjs-form-field-label:visible').allInnerTexts()
  const before = await labels()
  await palette(page).getByRole('button', { name: '数字', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(labels).toEqual([...before, '数字'])
  await panel(page).getByRole('button', { name: '上移' }).press('Enter')
  await expect.poll(async () => (await labels()).at(-1)).not.toBe('数字')
  await panel(page).getByRole('button', { name: '复制字段' }).press('Enter')
  await expect.poll(async () => (await labels()).filter((label) => label === '数字').length).toBe(2)
  await panel(page).getByRole('button', { name: '删除字段' }).press('Enter')
  await expect.poll(async () => (await labels()).filter((label) => label === '数字').length).toBe(1)
  for (const left of [2, 1, 1, 0]) {
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(async () => (await labels()).filter((label) => label === '数字').length).toBe(left)
  }
  expect(await labels()).toEqual(before)
  await page.getByRole('button', { name: '重做' }).click()
  await expect.poll(labels).toEqual([...before, '数字'])
})

test('a field is dragged from the palette to where it is let go', async ({ enter }) => {
  const page = await enter(drawer)
  await openForms(page, standard)
  await openForm(page, '立案')
  const unit = palette(page).getByRole('button', { name: '单位', exact: true })
  const target = canvas(page).locator('.fjs-layout-row').nth(1)
  const [from, to] = [await unit.boundingBox(), await target.boundingBox()]
  if (!from || !to) throw new Error('there is nothing to drag')
  await page.mouse.move(from.x + 20, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 30, { steps: 5 })
  await page.mouse.move(to.x + 60, to.y + 8, { steps: 15 })
  await page.mouse.up()
  await expect(panel(page).getByRole('heading', { level: 2, name: '单位' })).toBeVisible()
  await expect(canvas(page).getByText('单位', { exact: true })).toBeVisible()
})

test('a form is made, copied, renamed and taken away, with a word on who uses it', async ({ enter }) => {
  const page = await enter(drawer)
  await openForms(page, standard)
  await page.getByRole('button', { name: '新表单' }).click()
  await page.getByLabel('表单名称').fill('现场核查')
  await page.keyboard.press('Enter')
  await expect(page.getByText('这份表单还是空的')).toBeVisible()
  await palette(page).getByRole('button', { name: '签名', exact: true }).click()
  await page.getByRole('button', { name: '复制「现场核查」' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '复制', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: '现场核查（副本）' })).toBeVisible()
  await panel(page).getByLabel('名称').fill('回访')
  await page.keyboard.press('Enter')
  await expect(forms(page).getByRole('button', { name: /^回访/ })).toContainText('没有环节用它')
  await saved(page)

  await openForm(page, '处置')
  await page.getByRole('button', { name: '删除「处置」' }).click()
  await expect(page.getByRole('dialog')).toContainText('「处置」在用它')
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  await expect(page.getByText('文件夹中没有表单 handle')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(forms(page).getByRole('button', { name: /^处置/ })).toBeVisible()

  // the step finds the new form by its name
  await page.getByRole('navigation', { name: '工作台' }).getByRole('button', { name: '流程' }).click()
  await page.locator('.djs-shape[data-element-id="Task_Feedback"] .djs-hit').first().dispatchEvent('click')
  await page.getByRole('combobox', { name: '表单' }).selectOption({ label: '回访' })
  await showForms(page)
  await expect(forms(page).getByRole('button', { name: /^回访/ })).toContainText('1 个字段')
})

test('what a step may only read or not see is so on its phone', async ({ enter }) => {
  const page = await enter(drawer)
  await openForms(page, standard)
  await openForm(page, '核查、抽查')
  await chooseField(page, '核查情况')
  await panel(page).getByRole('combobox', { name: '抽查' }).selectOption({ label: '看不到' })
  await chooseField(page, '核查照片')
  await panel(page).getByRole('combobox', { name: '抽查' }).selectOption({ label: '只读' })
  const phone = await lookOnPhone(page)
  await phone.getByText('已解决', { exact: true }).click()
  await expect(phone.getByRole('textbox', { name: '核查情况' })).toBeVisible()
  await page.getByLabel('在哪个环节看').selectOption({ label: '抽查' })
  await expect(phone.getByText('核查照片')).toBeVisible()
  await phone.getByText('已解决', { exact: true }).click()
  await expect(phone.getByText('没有填', { exact: true })).toBeVisible()
  await expect(phone.getByRole('textbox', { name: '核查情况' })).toHaveCount(0)
  await expect(phone.getByLabel('核查照片: 拍照')).toHaveCount(0)
  // the result of a step is always its own to give
  await page.getByRole('button', { name: '编辑', exact: true }).click()
  await chooseField(page, '核查结论')
  await expect(panel(page).getByText('各环节的权限')).toHaveCount(0)
})

test('a field is shown by the answer to another one, chosen in words', async ({ enter }) => {
  const page = await enter(drawer)
  await openForms(page, standard)
  await openForm(page, '处置')
  await chooseField(page, '还需要后续管护')
  await expect(panel(page).getByLabel('条件')).toHaveValue('outcome')
  await expect(panel(page).getByLabel('答案')).toHaveValue('done')
  await panel(page).getByLabel('答案').selectOption({ label: '退单' })
  const phone = await lookOnPhone(page)
  await expect(phone.getByText('还需要后续管护')).toHaveCount(0)
  await phone.getByText('退单', { exact: true }).click()
  await expect(phone.getByText('还需要后续管护')).toBeVisible()
})
