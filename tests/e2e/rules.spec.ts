import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { valueOf } from '@/scripts/demo/world.ts'
import { apiOf } from './stage/house.ts'
import { latinIn } from './stage/latin-words.ts'
import { lookAt } from './stage/look.ts'
import { test } from './stage/stage.ts'

const drawer = 'padmin01'

type File = { path: string; text: string }
type Draft = { id: string; files: File[] }

async function begin(source: object): Promise<string> {
  return valueOf(await apiOf(drawer).post<Draft>('/api/v1/drafts', source)).id
}

async function openRules(page: Page, id: string): Promise<void> {
  await page.goto(`/design/${id}`)
  await expect(page.getByRole('button', { name: '校验' })).toBeVisible()
  await page.getByRole('button', { name: '规则', exact: true }).click()
}

const rulesOf = async (id: string) => {
  const { files } = valueOf(await apiOf(drawer).get<Draft>(`/api/v1/drafts/${id}`))
  return files.find(({ path }) => path.endsWith('.dmn'))?.text ?? ''
}
const cell = (page: Page, row: number, column: number) =>
  page
    .locator('.tjs-table tbody tr')
    .nth(row - 1)
    .locator('td')
    .nth(column)
const rows = (page: Page) => page.locator('.tjs-table td.rule-index')
const tests = (page: Page) => page.getByRole('complementary', { name: '测试' })
const saved = (page: Page) => expect(page.getByRole('banner').getByRole('status')).toHaveText(/^已保存 \d/)
const list = (page: Page) => page.getByRole('navigation', { name: '规则' })

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
  await tests(page).getByRole('button', { name: '加一条' }).click()
  await tests(page).getByLabel('这一条叫什么').fill(name)
  for (const [part, values] of Object.entries({ 如果: given, 应该: expected }))
    for (const [label, value] of Object.entries(values))
      await tests(page).getByRole('group', { name: part }).getByLabel(label, { exact: true }).fill(value)
  await page.keyboard.press('Enter')
  await tests(page)
    .getByRole('button', { name: new RegExp(name) })
    .click()
}

test('a rule is changed, its test fails, it is mended and the test passes; both are there after a reload and exported', async ({
  enter,
}) => {
  const page = await enter(drawer)
  const id = await begin({ from: { key: 'leifengshao' } })
  await openRules(page, id)
  await expect(rows(page)).toHaveCount(26)
  await addTest(
    page,
    '望府路暴露垃圾',
    { 种类: 'matter', 类别编码: '06010', 街道: 'street1' },
    { 主办单位: 'street1.sanitation', 直派: '是' },
  )
  await addTest(page, '供水井盖', { 类别编码: '01001' }, { 主办单位: 'company.water' })
  const run = tests(page).getByRole('button', { name: '跑一遍' })
  await run.click()
  await expect(tests(page).getByText('2 条对')).toBeVisible()

  await write(page, cell(page, 1, 2), '"06012"')
  await expect(tests(page).getByText('规则改过了，请再跑一遍')).toBeVisible()
  await run.click()
  await expect(tests(page).getByText('1 条不对')).toBeVisible()
  const failed = tests(page).getByRole('button', { name: /望府路暴露垃圾/ })
  await expect(failed).toContainText('实际 district.cityAppearance')
  await expect(failed).toContainText('第 11 行')

  await page.getByRole('button', { name: '撤销' }).click()
  await expect(cell(page, 1, 2)).toContainText('"06010"')
  await run.click()
  await expect(tests(page).getByText('2 条对')).toBeVisible()
  await expect(failed).toContainText('第 1 行')
  await saved(page)

  const download = page.waitForEvent('download')
  await tests(page).getByRole('button', { name: '导出', exact: true }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('主办单位 测试.xlsx')
  const [head, first] = await readSheet(readFileSync(await file.path()))
  expect(head?.slice(0, 3)).toEqual(['说明', '种类', '类别编码'])
  expect(first?.slice(0, 3)).toEqual(['望府路暴露垃圾', 'matter', '06010'])

  await openRules(page, id)
  await expect(tests(page).getByRole('button', { name: /供水井盖/ })).toBeVisible()
  expect(await rulesOf(id)).toContain('供水井盖')
  await lookAt(page, 'rules')
})

test('rows of a spreadsheet take the place of those of a table, after a look at what would change, and can be taken back', async ({
  enter,
}) => {
  const page = await enter(drawer)
  await openRules(page, await begin({ from: { key: 'leifengshao' } }))
  await expect(rows(page)).toHaveCount(26)
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
  await expect(rows(page)).toHaveCount(2)
  await expect(cell(page, 1, 2)).toContainText('"06010","06012"')
  await expect(cell(page, 2, 2)).toContainText('starts with(?, "02")')
  const checks = page.getByRole('region', { name: '漏和叠' })
  await expect(checks.getByText('漏 1 处，没有叠')).toBeVisible()
  await checks.getByRole('button', { name: '补一行' }).click()
  await expect(checks.getByText('没有漏，没有叠')).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(rows(page)).toHaveCount(2)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(rows(page)).toHaveCount(26)
})

test('a file that is no spreadsheet, or too large a one, is refused in words', async ({ enter }) => {
  const page = await enter(drawer)
  await openRules(page, await begin({ from: { key: 'leifengshao' } }))
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
  const id = await begin({ name: '噪声投诉' })
  await openRules(page, id)
  await lookAt(page, 'rules-none')
  await page.getByRole('button', { name: '新建派单规则' }).click()
  await expect(rows(page)).toHaveCount(1)
  await saved(page)
  expect(await rulesOf(id)).toContain('派单规则')
  await addTest(page, '试试', { 类别编码: '06010' }, { 主办单位: '区环卫' })
  await tests(page).getByRole('button', { name: '跑一遍' }).click()
  await expect(tests(page).getByText('1 条不对')).toBeVisible()
})

test('what is done on one workbench is there on the other, and on the way back', async ({ enter }) => {
  const page = await enter(drawer)
  await openRules(page, await begin({ from: { key: 'leifengshao' } }))
  await write(page, cell(page, 5, 2), '"06099"')
  await page.getByRole('button', { name: '流程', exact: true }).click()
  await expect(page.locator('.djs-shape').first()).toBeVisible()
  await page.getByRole('button', { name: '规则', exact: true }).click()
  await expect(cell(page, 5, 2)).toContainText('"06099"')
})

test('the workbench of rules shows no word that is not Chinese: table, menus, formula and drawing', async ({
  enter,
}) => {
  const page = await enter(drawer)
  const id = await begin({ from: { key: 'leifengshao' } })
  const written = [...(await rulesOf(id)).matchAll(/<text>([\s\S]*?)<\/text>|id="(dispatch-rules)"/g)].join()
  await openRules(page, id)
  await expect(rows(page)).toHaveCount(26)
  const found: Record<string, string[]> = {}
  const editor = page.locator('.dmn-js-parent')
  const hear = async (where: string, part = editor) => {
    // what people wrote into the tables is theirs
    const latin = (await latinIn(part)).filter((word) => !written.includes(word))
    if (latin.length > 0) found[where] = latin
  }
  await hear('table')
  await hear('tests', tests(page))
  await page.locator('.hit-policy .dms-input-select').click()
  await hear('policies', editor)
  await page.keyboard.press('Escape')
  for (const [name, head] of [
    ['condition', 'th.input-cell'],
    ['result', 'th.output-cell'],
  ] as const) {
    await page.locator(head).nth(1).dblclick()
    await expect(page.locator('.context-menu')).toBeVisible()
    await page.locator('.type-ref-edit-select').click()
    await hear(`${name}: what it is`, editor)
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: '测试' }).click()
    await page.locator(head).nth(1).click({ button: 'right' })
    await hear(`${name}: menu`, editor)
    await page.getByRole('heading', { name: '测试' }).click()
  }
  for (const table of ['主办单位', '处置时限'])
    for (const column of [1, 3, 4, 5, 6, 7]) {
      await list(page).getByRole('button', { name: table }).click()
      await expect(page.locator('.decision-table-name')).toContainText(table)
      await cell(page, 2, column).click({ button: 'right' })
      await hear(`${table} ${column}: menu`, editor)
      await page.getByRole('heading', { name: '测试' }).click()
      await cell(page, 2, column).click()
      const pen = page.locator('.simple-mode-button')
      if ((await pen.count()) > 0) {
        await pen.click()
        await expect(page.locator('.context-menu')).toBeVisible()
        await hear(`${table} ${column}: edit`, editor)
      }
      await page.getByRole('heading', { name: '测试' }).click()
    }
  await list(page).getByRole('button', { name: '派单', exact: true }).click()
  await expect(page.locator('.literal-expression-properties')).toBeVisible()
  await hear('formula')
  await list(page).getByRole('button', { name: '关系图' }).click()
  await expect(page.locator('.djs-shape').first()).toBeVisible()
  await hear('drawing')
  await page.locator('.djs-element[data-element-id="dispatch-lead"] .djs-hit').first().dispatchEvent('click')
  await hear('drawing: what can be appended')
  await page.locator('.djs-context-pad .entry[data-action="replace"]').dispatchEvent('click')
  await expect(page.locator('.djs-popup')).toBeVisible()
  await hear('drawing: kinds', page.locator('.djs-popup'))
  expect(found, 'what is not Chinese').toEqual({})
})

test('an English page keeps the English of the tools', async ({ enter }) => {
  const page = await enter(drawer, { locale: 'en' })
  const id = await begin({ from: { key: 'leifengshao' } })
  await page.goto(`/design/${id}`)
  await page.getByRole('button', { name: 'Rules', exact: true }).click()
  await expect(page.getByText('Hit policy:')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Tests' })).toBeVisible()
})
