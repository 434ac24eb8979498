import { expect } from '@playwright/test'
import { latinIn } from './stage/latin-words.ts'
import { beginDraft, cellAt, drawer, listOf, openRules, rowsOf, rulesOf, testsOf } from './stage/rules-page.ts'
import { test } from './stage/stage.ts'

test('the workbench of rules shows no word that is not Chinese: table, menus, formula and drawing', async ({
  enter,
}) => {
  const page = await enter(drawer)
  const id = await beginDraft({ from: { key: 'leifengshao' } })
  const written = [...(await rulesOf(id)).matchAll(/<text>([\s\S]*?)<\/text>|id="(dispatch-rules)"/g)].join()
  await openRules(page, id)
  await expect(rowsOf(page)).toHaveCount(26)
  const found: Record<string, string[]> = {}
  const editor = page.locator('.dmn-js-parent')
  const hear = async (where: string, part = editor) => {
    // what people wrote into the tables is theirs
    const latin = (await latinIn(part)).filter((word) => !written.includes(word))
    if (latin.length > 0) found[where] = latin
  }
  await hear('table')
  await hear('tests', testsOf(page))
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
      await listOf(page).getByRole('button', { name: table }).click()
      await expect(page.locator('.decision-table-name')).toContainText(table)
      await cellAt(page, 2, column).click({ button: 'right' })
      await hear(`${table} ${column}: menu`, editor)
      await page.getByRole('heading', { name: '测试' }).click()
      await cellAt(page, 2, column).click()
      const pen = page.locator('.simple-mode-button')
      if ((await pen.count()) > 0) {
        await pen.click()
        const chooser = page.getByRole('dialog', { name: /^按名称选/ })
        await expect(page.locator('.context-menu').or(chooser)).toBeVisible()
        await hear(`${table} ${column}: edit`, (await chooser.count()) > 0 ? chooser : editor)
      }
      await page.getByRole('heading', { name: '测试' }).click()
    }
  await listOf(page).getByRole('button', { name: '派单', exact: true }).click()
  await expect(page.locator('.literal-expression-properties')).toBeVisible()
  await hear('formula')
  await listOf(page).getByRole('button', { name: '关系图' }).click()
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
  const id = await beginDraft({ from: { key: 'leifengshao' } })
  await page.goto(`/design/${id}`)
  await page.getByRole('button', { name: 'Rules', exact: true }).click()
  await expect(page.getByText('Hit policy:')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Tests' })).toBeVisible()
})
