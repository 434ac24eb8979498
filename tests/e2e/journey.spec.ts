import { expect, type Page } from '@playwright/test'
import { gridOf, personNamed } from './stage/house.ts'
import { lookAt } from './stage/look.ts'
import { takePhoto } from './stage/photo.ts'
import { signIn, test } from './stage/stage.ts'
import { addPhoto, caseInList, chooseOption, openStep, sendStep } from './stage/step-page.ts'

const desk = {
  chief: 'chief01',
  dispatcher: 'disp01',
  verifier: 'verify-street1',
  clerk: 'intake01',
  overseer: 'super01',
}
const worker = 'gw01'
// the rules name this department for the category but leave the decision to the dispatcher
const handler = 'handler-cityappearance-1'
const category = { initials: 'gxdc', name: '共享单车乱象' }
const reply = '占住盲道的共享单车已经全部搬走，单车公司答应每天早晚各来清一次。'

test('one whistle goes from the street to the archive through everybody’s hands', async ({ newcomer }) => {
  // seven people on a busy machine; alone it takes a fraction of it
  test.setTimeout(300_000)
  const { point, name: gridName } = await gridOf(worker)
  const seed = Math.floor(Math.random() * 9000) + 1000
  const address = `杏花路 ${seed} 号门口`
  const title = `${address} ${category.name}`
  const photo = (phase: 'before' | 'after') => takePhoto(phase, point, seed)

  const street = await newcomer({ phone: true, at: point })
  await test.step('a grid worker comes from the start page and signs in', async () => {
    await street.goto('/')
    await lookAt(street, 'start')
    await street.getByRole('link', { name: '工作人员登录' }).click()
    await street.getByLabel('工号').fill(worker)
    await street.getByLabel('密码').fill(personNamed(worker).password)
    await lookAt(street, 'login')
    await street.getByRole('button', { name: '登录' }).click()
    await expect(street.getByRole('heading', { level: 1, name: '待办' })).toBeVisible()
  })

  const report =
    await test.step('blows the whistle: place found by the phone, category by pinyin, a photo', async () => {
      await street.getByRole('link', { name: '吹哨' }).click()
      await expect(street.getByRole('region', { name: '在哪里' })).toContainText(gridName)
      await street.getByLabel('搜问题类别').fill(category.initials)
      await street.getByRole('group', { name: '搜到的类别' }).getByRole('button', { name: category.name }).click()
      await addPhoto(street, '照片', await photo('before'))
      await street.getByLabel('具体地点').fill(address)
      await expect(street.getByLabel('标题')).toHaveValue(title)
      await street.getByLabel('情况说明').fill('几十辆共享单车堆在盲道上，轮椅和推车都过不去。')
      await lookAt(street, 'report')
      await street.getByRole('button', { name: '吹哨' }).click()
      await expect(street.getByRole('heading', { name: '哨已吹响' })).toBeVisible()
      await lookAt(street, 'report-sent')
      return readReceipt(street)
    })

  const chief = await newcomer()
  await signIn(chief, desk.chief)
  await expect(caseInList(chief, title)).toBeHidden()

  await test.step('核实: the worker of the grid goes there and takes a picture', async () => {
    await street.goto('/work')
    await expect(caseInList(street, title)).toBeVisible()
    await lookAt(street, 'work')
    const step = await openStep(street, '核实', title)
    await step.getByRole('radio', { name: '属实', exact: true }).check()
    await addPhoto(step, '现场照片', await photo('before'))
    await step.getByLabel('现场描述').fill('盲道被占了约二十米，行人只能走车行道。')
    await lookAt(street, 'verify')
    await sendStep(street, '属实', title)
  })

  const dispatcher = await newcomer()
  await signIn(dispatcher, desk.dispatcher)
  await expect(caseInList(dispatcher, title)).toBeHidden()

  await test.step('立案: the case comes to the duty chief’s list by itself', async () => {
    const step = await openStep(chief, '立案', title)
    await chief.getByRole('button', { name: '领走' }).click()
    await expect(chief.getByRole('button', { name: '放回去' })).toBeVisible()
    await expect(step.getByRole('radio', { name: '立案', exact: true })).toBeChecked()
    await step.getByLabel('批示').fill('请当天清走，并让单车公司说明怎样不再发生。')
    await lookAt(chief, 'file')
    await sendStep(chief, '立案', title)
  })

  const fixer = await newcomer({ phone: true, at: point })
  await signIn(fixer, handler)
  await expect(caseInList(fixer, title)).toBeHidden()

  await test.step('派单: no rule sends it by itself, so the dispatcher does', async () => {
    const step = await openStep(dispatcher, '派单', title)
    await chooseOption(step, '主办单位', '区城市管理和综合执法局')
    await step.getByLabel('派单要求').fill('带上单车公司的人一起去。')
    await lookAt(dispatcher, 'dispatch')
    await sendStep(dispatcher, '派出', title)
  })

  const verifier = await newcomer()
  await signIn(verifier, desk.verifier)
  await expect(caseInList(verifier, title)).toBeHidden()

  await test.step('处置: the department does it and shows how it looks now, on a phone', async () => {
    const step = await openStep(fixer, '处置', title)
    await step.getByLabel('处置情况').fill('已与单车公司一起把 46 辆车移到停放点，盲道清出。')
    await addPhoto(step, '处置后照片', await photo('after'))
    await lookAt(fixer, 'handle')
    await sendStep(fixer, '处置完成', title)
  })

  const clerk = await newcomer()
  await signIn(clerk, desk.clerk)
  await expect(caseInList(clerk, title)).toBeHidden()

  await test.step('核查: a verifier goes there again', async () => {
    const step = await openStep(verifier, '核查', title)
    await step.getByRole('radio', { name: '已解决', exact: true }).check()
    await addPhoto(step, '核查照片', await photo('after'))
    await lookAt(verifier, 'check')
    await sendStep(verifier, '已解决', title)
  })

  await test.step('反馈: the intake clerk answers in plain words', async () => {
    const step = await openStep(clerk, '反馈', title)
    await step.getByLabel('答复反映人').fill(reply)
    await chooseOption(step, '怎样告诉反映人', '系统内答复')
    await lookAt(clerk, 'feedback')
    await sendStep(clerk, '已反馈', title)
  })

  const overseer = await newcomer()
  await signIn(overseer, desk.overseer)
  await overseer.goto(`/cases/${encodeURIComponent(report.number)}`)

  await test.step('the reporter reads the answer without an account, and rates', async () => {
    const reporter = await newcomer({ phone: true })
    await expect(async () => {
      await reporter.goto(`/track/${report.code}`)
      await expect(reporter.getByRole('heading', { name: '请您评一评' })).toBeVisible({ timeout: 1000 })
    }).toPass()
    expect(await reporter.context().cookies()).toEqual([])
    await expect(reporter.getByRole('region', { name: '给您的答复' })).toContainText(reply)
    await expect(reporter.getByText(personNamed(handler).name)).toHaveCount(0)
    await lookAt(reporter, 'track')
    await reporter.getByRole('group', { name: '问题解决了吗？' }).getByLabel('解决了', { exact: true }).check()
    await reporter.getByRole('group', { name: '这次办得怎么样？' }).getByLabel('很好').check()
    await reporter.getByLabel('还想说什么').fill('当天就清了，谢谢。')
    await reporter.getByRole('button', { name: '提交' }).click()
    await expect(reporter.getByRole('main')).toContainText('解决了')
    await expect(reporter.getByRole('heading', { name: '请您评一评' })).toBeHidden()
    await lookAt(reporter, 'track-rated')
  })

  await test.step('归档: a supervisor, who has watched, sees the whole way gone', async () => {
    const main = overseer.getByRole('main')
    await expect(main.getByRole('region', { name: '案件概要' }).getByText('已办结')).toBeVisible()
    const way = main.getByRole('region', { name: '走到哪了' })
    await way.getByText('一步一步（6）').click()
    const gone = await way.getByRole('listitem').allInnerTexts()
    const expected = ['核实：属实', '立案：立案', '派单：派出', '处置：处置完成', '核查：已解决', '反馈：已反馈']
    expect(gone.map((text) => text.replace(/\s[\s\S]*/, ''))).toEqual(expected)
    await expect(way.getByText(personNamed(handler).name)).toBeVisible()
    await expect(main.getByRole('region', { name: '评价' })).toContainText('解决了')
    await expect(main.getByRole('region', { name: '照片' })).toContainText('4 张')
    await lookAt(overseer, 'case')
  })

  await test.step('the worker who whistled was told, and finds the case among the own ones', async () => {
    await street.goto('/notifications')
    await expect(street.getByRole('main').getByText(report.number).first()).toBeVisible()
    await lookAt(street, 'notifications')
    await street.goto('/cases?scope=mine')
    await expect(street.getByRole('main').getByRole('link', { name: title })).toContainText('已办结')
    await lookAt(street, 'cases')
  })
})

/** Number and tracking code as the page shows them to who reported. */
async function readReceipt(page: Page): Promise<{ number: string; code: string }> {
  const [number = '', code = ''] = await page.getByRole('definition').allInnerTexts()
  expect(number).toMatch(/^\S+\d{4}-\d{5}$/)
  expect(code).toMatch(/^[0-9A-Z]+$/)
  return { number, code }
}
