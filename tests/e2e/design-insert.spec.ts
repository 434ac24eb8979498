import { expect, type Locator, type Page } from '@playwright/test'
import { begin, draftAt, drawer, open, saved } from './stage/designer.ts'
import { lookAt } from './stage/look.ts'
import { test } from './stage/stage.ts'

const drawn = (page: Page, id: string) => page.locator(`.djs-element[data-element-id="${id}"]`)

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox()
  if (!box) throw new Error('it is not drawn')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Drags a step from the palette on what is drawn; the canvas may scroll when the mouse comes over its border. */
async function dropStepOn(page: Page, target: Locator): Promise<void> {
  const from = await middleOf(page.getByRole('button', { name: '人工环节', exact: true }))
  const middle = await middleOf(page.locator('.djs-container'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(middle.x, middle.y, { steps: 4 })
  const { x, y } = await middleOf(target)
  await page.mouse.move(x, y, { steps: 4 })
  await page.mouse.up()
}

const flowsIn = (xml: string) =>
  [...xml.matchAll(/<bpmn:sequenceFlow ([^>]*?)(\/>|>([\s\S]*?)<\/bpmn:sequenceFlow>)/g)].map(
    ([, head = '', , body]) => ({
      id: /id="([^"]*)"/.exec(head)?.[1],
      from: /sourceRef="([^"]*)"/.exec(head)?.[1],
      to: /targetRef="([^"]*)"/.exec(head)?.[1],
      asks: body?.includes('conditionExpression') === true,
    }),
  )

const leftOf = async (page: Page, id: string) => (await drawn(page, id).boundingBox())?.x ?? 0

test('a step dropped on the words of a flow goes into it, in room that is made, as one step of undo', async ({
  enter,
}) => {
  const page = await enter(drawer)
  const address = await begin({ from: { key: 'leifengshao' } })
  await open(page, address)
  const flows = page.locator('.djs-connection')
  const before = await flows.count()
  await dropStepOn(page, drawn(page, 'Flow_Filed_TellNotFiled_label'))
  await expect(flows).toHaveCount(before + 1)
  // nothing goes on saying that the step cannot be set down there
  await expect(page.locator('.drop-not-ok, .new-parent')).toHaveCount(0)
  await saved(page)
  const { files } = await draftAt(address)
  const all = flowsIn(files.find(({ path }) => path.endsWith('.bpmn'))?.text ?? '')
  const first = all.find(({ id }) => id === 'Flow_Filed_TellNotFiled')
  const second = all.find(({ from }) => from === first?.to)
  expect(first).toMatchObject({ from: 'Gateway_Filed', asks: true })
  expect(second).toMatchObject({ to: 'Task_TellNotFiled', asks: false })
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(flows).toHaveCount(before)
})

test('what follows a step that is put into a flow moves on with all that hangs on it', async ({ enter }) => {
  const page = await enter(drawer)
  await open(page, await begin({ from: { key: 'leifengshao' } }))
  const flows = page.locator('.djs-connection')
  const before = await flows.count()
  const apart = async () => (await leftOf(page, 'Task_VerifyReport')) - (await leftOf(page, 'Gateway_SelfHandled'))
  const was = await apart()
  await dropStepOn(page, drawn(page, 'Flow_SelfHandled_VerifyReport_label'))
  await expect(flows).toHaveCount(before + 1)
  const [now, alarm] = [await apart(), await leftOf(page, 'Task_VerifyReport_Warn')]
  expect(now - was).toBeGreaterThan(100)
  expect(alarm).toBeGreaterThan(await leftOf(page, 'Gateway_SelfHandled'))
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(apart).toBeCloseTo(was, 0)
  // without a mouse: into the flow that is chosen
  const { x, y } = await middleOf(drawn(page, 'Flow_SelfHandled_VerifyReport').locator('.djs-hit').first())
  await page.mouse.click(x, y)
  await page.getByRole('button', { name: '人工环节', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(flows).toHaveCount(before + 1)
  await expect.poll(apart).toBeCloseTo(now, 0)
  await lookAt(page, 'design-inserted')
})

test('what moves on keeps what it means, undo takes the step back whole, redo sets it down where it was', async ({
  enter,
}) => {
  const page = await enter(drawer)
  const address = await begin({ from: { key: 'leifengshao' } })
  await open(page, address)
  const flows = page.locator('.djs-connection')
  const before = await flows.count()
  const model = async () => (await draftAt(address)).files.find(({ path }) => path.endsWith('.bpmn'))?.text ?? ''
  const first = await model()
  await dropStepOn(page, drawn(page, 'Flow_StartCaseClock_DispatchRules'))
  await expect(flows).toHaveCount(before + 1)
  await saved(page)
  await expect.poll(model).not.toBe(first)
  const dropped = await model()
  expect(placesIn(dropped).get('Sub_CaseClock')).not.toBe(placesIn(first).get('Sub_CaseClock'))
  expect(keysIn(dropped)).toEqual(keysIn(first))
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(flows).toHaveCount(before)
  await expect.poll(async () => [...placesIn(await model())].sort()).toEqual([...placesIn(first)].sort())
  await page.getByRole('button', { name: '重做' }).click()
  await expect(flows).toHaveCount(before + 1)
  await expect.poll(async () => [...placesIn(await model())].sort()).toEqual([...placesIn(dropped)].sort())
})

/** Where every shape stands. */
const placesIn = (xml: string) =>
  new Map(
    [...xml.matchAll(/bpmnElement="([^"]*)"[^>]*>\s*<dc:Bounds ([^>]*)\/>/g)].map(([, id = '', at = '']) => [id, at]),
  )

/** What every message is told apart by. */
const keysIn = (xml: string) =>
  [...xml.matchAll(/<bpmn:message id="([^"]*)"[\s\S]*?<\/bpmn:message>/g)]
    .map(([whole, id]) => `${id} ${/correlationKey="([^"]*)"/.exec(whole)?.[1]}`)
    .sort()

test('a limit can be written down at once on a step that has just been drawn', async ({ enter }) => {
  const page = await enter(drawer)
  await open(page, await begin({ from: { key: 'leifengshao' } }))
  const flows = page.locator('.djs-connection')
  const before = await flows.count()
  await dropStepOn(page, drawn(page, 'Flow_StartCaseClock_DispatchRules'))
  await expect(flows).toHaveCount(before + 1)
  await page.getByRole('combobox', { name: '多久办完' }).selectOption({ label: '这里写定' })
  await expect(page.getByRole('textbox', { name: '数量' })).toHaveValue('1')
  await saved(page)
})

test('a negative outcome of a step put before another decision leaves from a decision of its own right behind it', async ({
  enter,
}) => {
  const page = await enter(drawer)
  const address = await begin({ from: { key: 'leifengshao' } })
  await open(page, address)
  const flows = page.locator('.djs-connection')
  const before = await flows.count()
  await dropStepOn(page, drawn(page, 'Flow_StartCaseClock_DispatchRules'))
  await expect(flows).toHaveCount(before + 1)
  await page.getByRole('textbox', { name: '环节名称' }).fill('现场踏勘')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '加一种结果' }).click()
  const checks = page.getByRole('region', { name: '检查' })
  await expect(checks.getByText(/都走同一条路/)).toBeVisible()
  const targets = page.getByRole('combobox', { name: '去哪里' })
  const offered = await targets.getByRole('option').allTextContents()
  expect(offered.filter((name) => /催办|告警|黄牌|撤回|整体时限（/.test(name))).toEqual([])
  expect(new Set(offered).size).toBe(offered.length)
  expect(offered).toContain('归档（在「答复不予立案」之后）')
  await targets.selectOption({ label: '答复不予立案' })
  await page.getByRole('button', { name: '画上' }).click()
  await expect(page.getByText('到「答复不予立案」')).toBeVisible()
  await expect(page.getByText('到「按规则派单」')).toBeVisible()
  await expect(flows).toHaveCount(before + 3)
  await expect(checks.getByText(/都走同一条路|没有走向接结果|不一定走它的走向/)).toHaveCount(0)
  await saved(page)
  await lookAt(page, 'design-outcome-drawn')
  const { files } = await draftAt(address)
  const model = files.find(({ path }) => path.endsWith('.bpmn'))?.text ?? ''
  const all = flowsIn(model)
  const step = all.find(({ id }) => id === 'Flow_StartCaseClock_DispatchRules')?.to
  const gateway = all.find(({ from }) => from === step)?.to
  const [rest, negative] = ['Task_DispatchRules', 'Task_TellNotFiled'].map((to) =>
    all.find((flow) => flow.from === gateway && flow.to === to),
  )
  expect(model).toMatch(new RegExp(`<bpmn:exclusiveGateway id="${gateway}"[^>]* default="${rest?.id}"`))
  expect([rest?.asks, negative?.asks]).toEqual([false, true])
  await page.getByRole('button', { name: '改了什么' }).click()
  await expect(
    page
      .getByRole('dialog')
      .getByText(/未命名的判断（在“现场踏勘”之后）/)
      .first(),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(flows).toHaveCount(before + 1)
  await expect(drawn(page, gateway ?? '')).toHaveCount(0)
})
