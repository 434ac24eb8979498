import { expect } from '@playwright/test'
import { canvas, forms, lookOnPhone, openForm, openForms, palette, panel } from './stage/forms-bench.ts'
import { latinIn } from './stage/latin-words.ts'
import { test } from './stage/stage.ts'

test.setTimeout(300_000)

test('the workbench of forms shows no word that is not Chinese: palette, fields, properties, questions, phone', async ({
  enter,
}) => {
  const page = await enter('padmin01')
  await openForms(page, { from: { key: 'leifengshao' } })
  const found: Record<string, string[]> = {}
  const hear = async (where: string, part = page.getByRole('main')) => {
    const latin = await latinIn(part)
    if (latin.length > 0) found[where] = latin
  }
  for (const name of await forms(page)
    .getByRole('listitem')
    .getByRole('button')
    .locator('span span:first-child')
    .allInnerTexts()) {
    await openForm(page, name)
    await hear(name)
  }
  await page.getByRole('button', { name: '新表单' }).click()
  await hear('new form', page.getByRole('dialog'))
  await page.getByLabel('表单名称').fill('什么都有')
  await page.keyboard.press('Enter')
  await expect(page.getByText('这份表单还是空的')).toBeVisible()
  await hear('empty form')
  const offered = palette(page).getByRole('button')
  for (let index = 0; index < (await offered.count()); index++) {
    const kind = await offered.nth(index).innerText()
    await test.step(kind, async () => {
      // beside what there is, not inside the group
      if (await canvas(page).locator('.fjs-editor-selected').count())
        await page.getByRole('button', { name: '编辑', exact: true }).focus()
      await offered.nth(index).click()
      await expect(panel(page).getByRole('button', { name: '删除字段' })).toBeVisible()
      const folded = panel(page).locator('details:not([open]) > summary')
      for (let left = await folded.count(); left > 0; left--) await folded.first().click()
      await hear(`${kind}: field and properties`)
      for (const list of await panel(page).getByRole('combobox').all())
        for (const option of await list.locator('option').allInnerTexts())
          if (/[A-Za-z]{2,}/.test(option)) found[`${kind}: choices`] = [option]
    })
  }
  // a text without words and a group without fields say so themselves
  await canvas(page).getByText('在这里写说明').click()
  await panel(page).getByLabel('文字', { exact: true }).fill('')
  await panel(page).getByRole('heading').first().click()
  await expect(canvas(page).getByText('还没写文字')).toBeVisible()
  await hear('text without words')
  const row = canvas(page).locator('.fjs-layout-row', { hasText: '单行文字' })
  const box = await row.boundingBox()
  if (!box) throw new Error('there is no field to drag')
  await row.scrollIntoViewIfNeeded()
  const grip = await row.locator('.fjs-form-field').first().boundingBox()
  if (!grip) throw new Error('there is nothing to hold')
  await page.mouse.move(grip.x + 20, grip.y + 8)
  await page.mouse.down()
  await page.mouse.move(grip.x + 40, grip.y + 40, { steps: 6 })
  await expect(page.locator('.gu-mirror')).toBeVisible()
  await hear('field while it is dragged', page.locator('.gu-mirror'))
  await page.mouse.up()
  await page.getByRole('button', { name: /^复制「/ }).click()
  await hear('copy', page.getByRole('dialog'))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^删除「什么都有」/ }).click()
  await hear('removal', page.getByRole('dialog'))
  await page.keyboard.press('Escape')

  const phone = await lookOnPhone(page)
  await hear('phone', phone.locator('main'))
  await phone.getByRole('button', { name: '试着提交' }).click()
  await phone
    .locator('.fjs-input-group')
    .filter({ has: page.locator('.flatpickr-input') })
    .first()
    .click()
  await hear('phone, tried', phone.locator('main'))
  expect(found, 'what is not Chinese').toEqual({})
})

test('an English page has an English workbench of forms', async ({ enter }) => {
  const page = await enter('padmin01', { locale: 'en' })
  await page.goto('/design')
  await page
    .getByRole('listitem')
    .filter({ hasText: '雷锋哨标准' })
    .getByRole('button', { name: 'Change this process' })
    .click()
  await page.waitForURL(/\/design\/.+/)
  await page.getByRole('button', { name: 'Forms', exact: true }).click()
  await page.getByRole('button', { name: 'New form' }).click()
  await page.getByLabel('Name of the form').fill('Site check')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Build your form')).toBeVisible()
  const parts = page.getByRole('region', { name: 'What can be put in' })
  await parts.getByRole('button', { name: 'Signature', exact: true }).click()
  await expect(page.getByText('Signed by hand')).toBeVisible()
  expect(await parts.innerText()).not.toMatch(/\p{Script=Han}/u)
})
