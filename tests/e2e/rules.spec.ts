import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { lookAt, sizes } from './stage/look.ts'
import { addFile, beginDraft, cellAt, drawer, openRules, rowsOf, rulesOf, testsOf } from './stage/rules-page.ts'
import { test } from './stage/stage.ts'

const saved = (page: Page) => expect(page.getByRole('banner').getByRole('status')).toHaveText(/^已保存 \d/)

/** Writes over what stands in a cell of the table. */
async function write(page: Page, at: Locator, text: string): Promise<void> {
  await at.click()
  await expect(at.locator('.cm-content')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: '测试' }).click()
}

async function addTest(page: Page, name: string, given: Record<string, string>, expected: Record<string, string>) {
  await testsOf(page).getByRole('button', { name: '加一条' }).click()
  await testsOf(page).getByLabel('这一条叫什么').fill(name)
  for (const [part, values] of Object.entries({ 如果: given, 应该: expected }))
    for (const [label, value] of Object.entries(values))
      await testsOf(page).getByRole('group', { name: part }).getByLabel(label, { exact: true }).fill(value)
  await page.keyboard.press('Enter')
  await testsOf(page)
    .getByRole('button', { name: new RegExp(name) })
    .click()
}

test('a rule is changed, its test fails, it is mended and the test passes; both are there after a reload and exported', async ({
  enter,
}) => {
  const page = await enter(drawer)
  const id = await beginDraft({ from: { key: 'leifengshao' } })
  await openRules(page, id)
  await expect(rowsOf(page)).toHaveCount(26)
  await addTest(
    page,
    '望府路暴露垃圾',
    { 种类: 'matter', 类别编码: '06010', 街道: 'street1' },
    { 主办单位: 'street1.sanitation', 直派: '是' },
  )
  await addTest(page, '供水井盖', { 类别编码: '01001' }, { 主办单位: 'company.water' })
  const run = testsOf(page).getByRole('button', { name: '跑一遍' })
  await run.click()
  await expect(testsOf(page).getByText('2 条对')).toBeVisible()

  await write(page, cellAt(page, 1, 2), '"06012"')
  await expect(testsOf(page).getByText('规则改过了，请再跑一遍')).toBeVisible()
  await run.click()
  await expect(testsOf(page).getByText('1 条不对')).toBeVisible()
  const failed = testsOf(page).getByRole('button', { name: /望府路暴露垃圾/ })
  await expect(failed).toContainText('实际 district.cityAppearance')
  await expect(failed).toContainText('第 11 行')

  await page.getByRole('button', { name: '撤销' }).click()
  await expect(cellAt(page, 1, 2)).toContainText('"06010"')
  await run.click()
  await expect(testsOf(page).getByText('2 条对')).toBeVisible()
  await expect(failed).toContainText('第 1 行')
  await saved(page)

  const download = page.waitForEvent('download')
  await testsOf(page).getByRole('button', { name: '导出', exact: true }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('主办单位 测试.xlsx')
  const [head, first] = await readSheet(readFileSync(await file.path()))
  expect(head?.slice(0, 3)).toEqual(['说明', '种类', '类别编码'])
  expect(first?.slice(0, 3)).toEqual(['望府路暴露垃圾', 'matter', '06010'])

  await openRules(page, id)
  await expect(testsOf(page).getByRole('button', { name: /供水井盖/ })).toBeVisible()
  expect(await rulesOf(id)).toContain('供水井盖')
  await lookAt(page, 'rules')
})

test('codes stand beside their names and are chosen by name; the file holds the codes alone', async ({ enter }) => {
  const page = await enter(drawer)
  const id = await beginDraft({ from: { key: 'leifengshao' } })
  const before = await rulesOf(id)
  await openRules(page, id)
  await expect(rowsOf(page)).toHaveCount(26)
  const named = (row: number, column: number, names: string | RegExp) =>
    expect(cellAt(page, row, column)).toHaveAttribute('data-names', names)
  await named(1, 1, '事件')
  await named(1, 2, /^暴露垃圾、/)
  await named(1, 3, '映河街道')
  await named(5, 5, '区环境卫生服务中心')
  await named(5, 6, '区城市管理和综合执法局')
  await named(11, 2, '市容环境（整类）')
  await expect(cellAt(page, 5, 4)).not.toHaveAttribute('data-names')
  expect(await rulesOf(id)).toBe(before)

  const choose = async (row: number, column: number) => {
    await cellAt(page, row, column).click()
    await page.locator('.simple-mode-button').click()
    return page.getByRole('dialog', { name: /^按名称选/ })
  }
  const unit = await choose(5, 5)
  await expect(unit.getByRole('radio', { name: '区环境卫生服务中心' })).toBeChecked()
  await unit.getByRole('searchbox').fill('住房')
  await unit.getByRole('radio').check()
  await named(5, 5, '区住房和城乡建设局')
  await page.keyboard.press('Escape')
  await expect(unit).toBeHidden()

  const category = await choose(5, 2)
  await category.getByRole('searchbox').fill('暴露')
  await category.getByRole('checkbox', { name: /暴露垃圾/ }).check()
  await named(5, 2, /积存垃圾渣土、暴露垃圾/)
  await category.getByRole('checkbox', { name: '除了选中的，其他都算' }).check()
  await named(5, 2, /^除了 积存垃圾渣土、暴露垃圾/)
  await category.getByRole('checkbox', { name: '除了选中的，其他都算' }).uncheck()
  await category.getByRole('button', { name: /^去掉 积存/ }).click()
  await named(5, 2, '暴露垃圾')

  const region = await choose(5, 3)
  await region.getByRole('checkbox', { name: '翠屏街道' }).check()
  await region.getByRole('button', { name: '好' }).click()

  const helping = await choose(5, 6)
  await helping.getByRole('button', { name: '一个也不要' }).click()
  await helping.getByRole('checkbox', { name: '区水利局' }).check()
  await page.getByRole('heading', { name: '测试' }).click()
  await expect(helping).toBeHidden()
  await saved(page)
  const row = /<rule id="lead_5">[\s\S]*?<\/rule>/.exec(await rulesOf(id))?.[0] ?? ''
  expect([...row.matchAll(/<text>(.*?)<\/text>/g)].map(([, text]) => text)).toEqual([
    ...['"matter"', '"06010"', '"street2"', '-', '"district.housing"', '["district.water"]', 'true'],
  ])

  await addTest(
    page,
    '谁来办',
    { 种类: 'matter', 类别编码: '06010', 街道: 'street2' },
    { 主办单位: 'district.housing' },
  )
  await expect(testsOf(page).getByText('matter 事件 · 06010 暴露垃圾 · street2 翠屏街道')).toBeVisible()
  await expect(testsOf(page).getByText('district.housing 区住房和城乡建设局')).toBeVisible()
  await choose(6, 2)
  await lookAt(page, 'rules-codes')
})

test('the chooser speaks English on an English page', async ({ enter }) => {
  const page = await enter(drawer, { locale: 'en' })
  const id = await beginDraft({ from: { key: 'leifengshao' } })
  await page.goto(`/design/${id}`)
  await page.getByRole('button', { name: 'Rules', exact: true }).click()
  await expect(rowsOf(page)).toHaveCount(26)
  await expect(cellAt(page, 5, 5)).toHaveAttribute('data-names', 'Sanitation Service')
  await cellAt(page, 5, 5).click()
  await page.locator('.simple-mode-button').click()
  const chooser = page.getByRole('dialog', { name: /^Choose by name/ })
  await chooser.getByRole('searchbox').fill('housing')
  await chooser.getByRole('radio', { name: 'Housing and Construction Bureau' }).check()
  await expect(cellAt(page, 5, 5)).toContainText('"district.housing"')
  await lookAt(page, 'rules-codes-en')
})

test('rows of a spreadsheet take the place of those of a table, after a look at what would change, and can be taken back', async ({
  enter,
}) => {
  const page = await enter(drawer)
  await openRules(page, await beginDraft({ from: { key: 'leifengshao' } }))
  await expect(rowsOf(page)).toHaveCount(26)
  const download = page.waitForEvent('download')
  await page.getByRole('group', { name: '导出' }).first().getByRole('button', { name: '导出', exact: true }).click()
  const exported = await (await download).path()
  await page.getByRole('button', { name: '导入表格' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('选一个文件').setInputFiles({
    ...{ name: 'rules.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(exported) },
  })
  await expect(dialog.getByText('读到 26 行：一样 26，新增 0，去掉 0')).toBeVisible()
  await dialog
    .getByLabel('或者从表格里复制')
    .fill('类别编码\t主办单位\t直派\n06010、06012\t区环卫\t是\n02 开头\t交警\t是')
  await expect(dialog.getByText('表格里缺这些列：协办单位')).toBeVisible()
  await dialog
    .getByLabel('或者从表格里复制')
    .fill('类别编码\t主办单位\t协办单位\t直派\n06010、06012\t区环卫\t[]\t是\n02 开头\t交警\t[]\t是')
  await expect(dialog.getByText('读到 2 行：一样 0，新增 2，去掉 26')).toBeVisible()
  await dialog.getByRole('button', { name: '放进草稿，共 2 行' }).click()
  await expect(rowsOf(page)).toHaveCount(2)
  await expect(cellAt(page, 1, 2)).toContainText('"06010","06012"')
  await expect(cellAt(page, 2, 2)).toContainText('starts with(?, "02")')
  const checks = page.getByRole('region', { name: '漏和叠' })
  await expect(checks.getByText('漏 1 处，没有叠')).toBeVisible()
  await checks.getByRole('button', { name: '补一行' }).click()
  await expect(checks.getByText('没有漏，没有叠')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(rowsOf(page)).toHaveCount(2)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(rowsOf(page)).toHaveCount(26)
})

test('a file that is no spreadsheet, or too large a one, is refused in words', async ({ enter }) => {
  const page = await enter(drawer)
  await openRules(page, await beginDraft({ from: { key: 'leifengshao' } }))
  await page.getByRole('button', { name: '导入表格' }).click()
  const chooser = page.getByRole('dialog').getByLabel('选一个文件')
  const give = (buffer: Buffer) =>
    chooser.setInputFiles({ name: 'x.xlsx', mimeType: 'application/octet-stream', buffer })
  await give(Buffer.from('PK\u0003\u0004 not a workbook'))
  await expect(page.getByText('这个文件读不出来')).toBeVisible()
  await give(Buffer.alloc(5_000_001, 'a'))
  await expect(page.getByText('文件太大')).toBeVisible()
  await give(Buffer.from('只有一行'))
  await expect(page.getByText('没有读到内容')).toBeVisible()
  await lookAt(page, 'rules-import')
})

test('a draft without rules gets its first table, which is saved', async ({ enter }) => {
  const page = await enter(drawer)
  const id = await beginDraft({ name: '噪声投诉' })
  await openRules(page, id)
  await lookAt(page, 'rules-none')
  await page.getByRole('button', { name: '新建派单规则' }).click()
  await expect(rowsOf(page)).toHaveCount(1)
  await saved(page)
  expect(await rulesOf(id)).toContain('派单规则')
  await addTest(page, '试试', { 类别编码: '06010' }, { 主办单位: '区环卫' })
  await testsOf(page).getByRole('button', { name: '跑一遍' }).click()
  await expect(testsOf(page).getByText('1 条不对')).toBeVisible()
  await testsOf(page).getByRole('button', { name: '导入' }).click()
  await page
    .getByLabel('或者从表格里复制')
    .fill('说明\t类别编码\t应该：主办单位\t科室\n甲\t06011\t\tx\n乙\t06012\t区环卫\t')
  await expect(page.getByText('读到 2 条 不认得的列，不读：科室')).toBeVisible()
  await page.getByRole('button', { name: '加上这 2 条' }).click()
  await testsOf(page).getByRole('button', { name: '跑一遍' }).click()
  await expect(testsOf(page).getByText('2 条不对')).toBeVisible()
  await expect(testsOf(page).getByText('1 条没写应该的结果')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(testsOf(page).getByRole('button', { name: /乙/ })).toHaveCount(0)
})

test('what is done on one workbench is there on the way back from the other, and from a window made narrow', async ({
  enter,
}) => {
  const page = await enter(drawer)
  await openRules(page, await beginDraft({ from: { key: 'leifengshao' } }))
  await write(page, cellAt(page, 5, 2), '"06099"')
  await page.getByRole('button', { name: '流程', exact: true }).click()
  await expect(page.locator('.djs-shape').first()).toBeVisible()
  await page.getByRole('button', { name: '规则', exact: true }).click()
  await expect(cellAt(page, 5, 2)).toContainText('"06099"')
  const size = page.viewportSize() ?? sizes.desktop
  await page.setViewportSize(sizes.phone)
  await expect(page.getByText('这块屏幕画不下')).toBeVisible()
  await page.setViewportSize(size)
  await expect(cellAt(page, 5, 2)).toContainText('"06099"')
})

test('of several files of rules each keeps what was done on it, also when another is opened at once', async ({
  enter,
}) => {
  const page = await enter(drawer)
  const id = await beginDraft({ from: { key: 'leifengshao' } })
  await addFile(id, { path: 'other.dmn', text: (await rulesOf(id)).replaceAll('dispatch', 'second') })
  await openRules(page, id)
  await expect(rowsOf(page)).toHaveCount(26)
  await write(page, cellAt(page, 5, 2), '"06098"')
  const file = page.getByRole('combobox', { name: '规则文件' })
  await file.selectOption('other.dmn')
  await expect(rowsOf(page)).toHaveCount(26)
  await expect(cellAt(page, 5, 2)).toContainText('"06011"')
  await expect.poll(() => rulesOf(id)).toContain('"06098"')
  await file.selectOption('dispatch.dmn')
  await expect(cellAt(page, 5, 2)).toContainText('"06098"')
})
