import { expect } from '@playwright/test'
import { valueOf } from '@/scripts/demo/world.ts'
import { begin, choose, draftAt, drawer, open, saved, type DraftFile } from './stage/designer.ts'
import { apiOf } from './stage/house.ts'
import { lookAt } from './stage/look.ts'
import { test } from './stage/stage.ts'

/** Takes what to take out of the model of the first process; gives the address of a draft without it. */
async function draftWithout(...holes: (string | RegExp)[]): Promise<string> {
  const whole = await draftAt(await begin({ from: { key: 'leifengshao' } }))
  const files = whole.files.map(({ path, text }): DraftFile => {
    if (!path.endsWith('.bpmn')) return { path, text }
    return { path, text: holes.reduce<string>((cut, hole) => cut.replace(hole, ''), text) }
  })
  return begin({ files })
}

const clockKey = /<zeebe:input source="=caseId \+ &#34;:handle&#34;" target="clockKey" \/>/
const defaultFlow = ' default="Flow_Handled_VerifyResult"'

test('findings with one cure mend themselves, one step of undo each', async ({ enter }) => {
  const page = await enter(drawer)
  const address = await draftWithout(clockKey, defaultFlow)
  await open(page, address)
  const checks = page.getByRole('region', { name: '检查' })
  const mends = checks.getByRole('button', { name: '修好它', exact: true })
  await expect(mends).toHaveCount(2)
  await lookAt(page, 'design-mend')
  await checks
    .getByRole('listitem')
    .filter({ hasText: '网关没有默认走向' })
    .getByRole('button', { name: '修好它' })
    .click()
  await expect(mends).toHaveCount(1)
  await saved(page)
  await expect(checks.getByRole('status')).toHaveText('没有必须改的；1 条建议')
  await mends.click()
  await saved(page)
  await expect(checks.getByRole('status')).toHaveText('没有必须改的')
  const text = (await draftAt(address)).files.find(({ path }) => path.endsWith('.bpmn'))?.text ?? ''
  expect(text).toContain(defaultFlow)
  expect(text).toMatch(/source="=caseId \+ &#34;:handle&#34;" target="clockKey"/)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(mends).toHaveCount(1)
})

test('code that came into a draft is marked as soon as it is opened, and what was edited is there', async ({
  enter,
}) => {
  const id = (await begin({ from: { key: 'leifengshao' } })).split('/').at(-1) ?? ''
  const { revision, files } = await draftAt(`/design/${id}`)
  const script = 'scriptFormat="javascript"><bpmn:script>evil()</bpmn:script>'
  const coded = files.map(({ path, text }) => ({
    path,
    text: text.replace('<bpmn:scriptTask id="Task_CountReturn" name="退单次数 +1">', (tag) =>
      tag.replace('>', ` ${script}`),
    ),
  }))
  type Saved = { forbidden: { rule: string; element: string }[] }
  const { forbidden } = valueOf(await apiOf(drawer).put<Saved>(`/api/v1/drafts/${id}`, { revision, files: coded }))
  expect(forbidden).toMatchObject([{ rule: 'script-code', element: 'Task_CountReturn' }])
  const page = await enter(drawer)
  await open(page, `/design/${id}`)
  const marked = page.locator('.djs-overlays[data-container-id="Task_CountReturn"] .djs-overlay-finding')
  await expect(marked.first()).toBeVisible()
  await expect(page.getByRole('region', { name: '检查' }).getByText(/javascript 代码，这里不运行/)).toBeVisible()
  expect((await draftAt(`/design/${id}`)).files.some(({ text }) => text.includes('evil()'))).toBe(true)
})

test('a form that is gone is chosen in the list of findings', async ({ enter }) => {
  const page = await enter(drawer)
  await open(page, await draftWithout(/(?<=id="Task_Handle"[\s\S]{0,900})<zeebe:header key="form" value="handle" \/>/))
  const checks = page.getByRole('region', { name: '检查' })
  await checks.getByRole('button', { name: '修好它…' }).click()
  await checks.getByRole('combobox', { name: '用哪份表单' }).selectOption('handle')
  await expect(checks.getByRole('status')).toHaveText('没有必须改的')
  await saved(page)
  const { files } = await draftAt(page.url())
  expect(files.find(({ path }) => path.endsWith('.bpmn'))?.text).toMatch(
    /id="Task_Handle"[\s\S]{0,1500}key="form" value="handle"/,
  )
})

test('what the draft changed is said in sentences that lead to the element, and an earlier save comes back', async ({
  enter,
}) => {
  const page = await enter(drawer)
  await open(page, await begin({ from: { key: 'leifengshao' } }))
  await choose(page, 'Task_VerifyReport')
  await page.getByRole('textbox', { name: '环节名称' }).fill('上门核实')
  await page.keyboard.press('Enter')
  await saved(page)
  await page.getByRole('button', { name: '改了什么' }).click()
  const changes = page.getByRole('dialog')
  await expect(changes.getByRole('listitem')).toHaveCount(1)
  await lookAt(page, 'design-changes')
  await changes.getByRole('button', { name: /上门核实/ }).click()
  await expect(page.locator('.djs-shape[data-element-id="Task_VerifyReport"]')).toHaveClass(/selected/)
  await page.getByRole('button', { name: '以前的稿' }).click()
  await lookAt(page, 'design-revisions')
  await page.getByRole('button', { name: /回到这一稿.*1/ }).click()
  await expect(page.getByText('已回到第 1 稿')).toBeVisible()
  await choose(page, 'Task_VerifyReport')
  await expect(page.getByRole('textbox', { name: '环节名称' })).toHaveValue('核实')
})

test('an element is coloured, and the colour stands in the file as other tools read it', async ({ enter }) => {
  const page = await enter(drawer)
  const address = await begin({ from: { key: 'leifengshao' } })
  await open(page, address)
  await choose(page, 'Task_VerifyReport')
  const colour = page.getByRole('group', { name: '颜色' })
  await colour.getByRole('button', { name: '红色' }).click()
  await expect(colour.getByRole('button', { name: '红色' })).toHaveAttribute('aria-pressed', 'true')
  await saved(page)
  const model = async () => (await draftAt(address)).files.find(({ path }) => path.endsWith('.bpmn'))?.text
  expect(await model()).toMatch(/bpmnElement="Task_VerifyReport" [^>]*color:background-color="#ffcdd2"/)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(colour.getByRole('button', { name: '不着色' })).toHaveAttribute('aria-pressed', 'true')
  await colour.getByRole('button', { name: '红色' }).click()
  await lookAt(page, 'design-colour')
})
