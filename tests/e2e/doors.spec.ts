import { expect } from '@playwright/test'
import { bringTo, doTask, reportFor } from './stage/arrange.ts'
import { alarmsOf, backDate } from './stage/back-date.ts'
import { gridOf, personNamed } from './stage/house.ts'
import { sizes } from './stage/look.ts'
import { takePhoto } from './stage/photo.ts'
import { test } from './stage/stage.ts'
import { addPhoto, caseInList, openStep } from './stage/step-page.ts'

const hour = 3_600_000

test('a wrong password is told in one sentence, and what was typed as login stays', async ({ newcomer, faults }) => {
  faults.forgive(/status of 401/)
  const page = await newcomer()
  await page.goto('/login')
  await page.getByLabel('工号').fill('gw30')
  await page.getByLabel('密码').fill('not-the-password')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByLabel('密码')).toHaveAccessibleDescription('工号或密码不对，请核对后再试')
  await expect(page.getByLabel('密码')).toBeFocused()
  await expect(page.getByLabel('工号')).toHaveValue('gw30')
  await page.goto('/work')
  await expect(page).toHaveURL(/\/login/)
})

test('a report that lacks something names it at the field, and nothing is sent', async ({ enter, faults }) => {
  faults.forgive(/status of 400.*\/api\/v1\/files/)
  // Playwright's recorder, not the page, asks for the body of a picture that could not be drawn
  faults.forgive(/Connecting to 'blob:/)
  const page = await enter('gw11', { phone: true })
  await page.goto('/report')
  await expect(page.getByText('没有允许定位，请在地图上点出位置')).toBeVisible()
  const whistle = page.getByRole('button', { name: '吹哨' })
  await whistle.click()
  await expect(page.getByLabel('搜问题类别')).toHaveAccessibleDescription('还没选类别，搜一下或从最近用过的里选')
  await expect(page.getByText('还没有位置，请定位或在地图上点出来')).toBeVisible()
  await expect(page.getByLabel('标题')).toHaveAccessibleDescription('请写一个标题')

  await page.getByRole('switch', { name: '我当场处理好了' }).check()
  await whistle.click()
  await expect(page.getByRole('group', { name: '处理前' })).toHaveAccessibleDescription('还缺处理前的照片')
  await expect(page.getByRole('group', { name: '处理后' })).toHaveAccessibleDescription('还缺处理后的照片')

  const forged = { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('这不是照片') }
  await page.getByLabel('处理前: 拍照').setInputFiles(forged)
  await expect(page.getByText('文件不是可识别的图片')).toBeVisible()
  // sending it again would change nothing
  await expect(page.getByRole('button', { name: '再传一次' })).toHaveCount(0)
  await whistle.click()
  await expect(page.getByText('有照片还没传完，等一下或去掉它')).toBeVisible()
  await expect(page).toHaveURL(/\/report$/)
})

test('a position outside the district is refused in words beside the place', async ({ enter, faults }) => {
  faults.forgive(/status of 422.*\/api\/v1\/grids\/locate/)
  const page = await enter('gw12', { phone: true, at: { lng: 116.39, lat: 39.91 } })
  await page.goto('/report')
  const place = page.getByRole('region', { name: '在哪里' })
  await expect(place.getByText('这里没有网格')).toBeVisible()
  await expect(place.getByRole('alert')).toBeVisible()
  const { name } = await gridOf('gw12')
  await place.getByLabel('不看地图，从名单里选网格').selectOption(name)
  await expect(place.getByText(name).first()).toBeVisible()
  await expect(place.getByRole('alert')).toBeHidden()
})

test('HTML in what people write is shown as text', async ({ enter, newcomer }) => {
  const mark = `${Date.now()}`
  const title = `<img src=x onerror="document.title='taken'">断枝 ${mark}`
  const description = '<script>document.title="taken"</script><b>很急</b>'
  const { number, trackCode } = await reportFor('gw13', { title, description })
  const page = await enter('chief01')
  await page.goto(`/cases/${encodeURIComponent(number)}`)
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
  await expect(page.getByRole('main').getByText(description)).toBeVisible()
  await expect(page).toHaveTitle(new RegExp(number))
  await page.goto(`/cases?q=${mark}`)
  await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible()
  const reporter = await newcomer({ phone: true })
  await reporter.goto(`/track/${trackCode}`)
  await expect(reporter.getByText(title)).toBeVisible()
  await expect(reporter).not.toHaveTitle('taken')
})

test('a step that somebody else did meanwhile says so', async ({ enter, faults }) => {
  const arranged = await reportFor('gw14')
  const task = await bringTo('立案', arranged)
  const live = await enter('chief01')
  const cut = await enter('chief01')
  faults.forgive(/net::ERR_FAILED.*\/api\/v1\/stream/)
  faults.forgive(/status of 409.*\/complete/)
  await cut.route('**/api/v1/stream*', (route) => route.abort())
  for (const page of [live, cut]) {
    await page.goto(`/work?task=${task.id}`)
    await expect(page.getByRole('radio', { name: '立案', exact: true })).toBeChecked()
  }
  await doTask('chief02', task, arranged)
  const over = live.getByRole('region', { name: '办这一步：立案' })
  await expect(over.getByRole('heading', { name: '立案' })).toBeVisible()
  await expect(over.getByRole('button', { name: '立案，送出' })).toBeHidden()
  await cut.getByRole('button', { name: '立案，送出' }).click()
  await expect(cut.getByText('该环节已经办结')).toBeVisible()
})

test('a unit’s leader gives an open step to a person, and then to another', async ({ enter }) => {
  const [first, second] = ['handler-cityappearance-2', 'handler-cityappearance-1']
  const arranged = await reportFor('gw15')
  await bringTo('处置', arranged)
  const leader = await enter('leader-cityappearance')
  const colleague = await enter(first)
  await colleague.goto('/work?view=mine')
  await expect(colleague.getByRole('heading', { name: /^我的 \d/ })).toBeVisible()
  await leader.goto(`/cases/${encodeURIComponent(arranged.number)}`)
  await leader.getByRole('button', { name: '指派：处置' }).click()
  const dialog = leader.getByRole('dialog', { name: '把“处置”交给谁' })
  await dialog.getByRole('radio', { name: personNamed(first).name }).check()
  await dialog.getByLabel('说明').fill('你熟悉这一带。')
  await dialog.getByRole('button', { name: `交给${personNamed(first).name}` }).click()
  await expect(dialog).toBeHidden()
  await expect(caseInList(colleague, arranged.title)).toBeVisible()
  await expect(colleague.getByRole('status').filter({ hasText: arranged.number })).toBeVisible()

  await leader.getByRole('button', { name: `改派：处置（现在是${personNamed(first).name}）` }).click()
  await dialog.getByRole('radio', { name: personNamed(second).name }).check()
  await dialog.getByRole('button', { name: `交给${personNamed(second).name}` }).click()
  await expect(leader.getByRole('button', { name: `改派：处置（现在是${personNamed(second).name}）` })).toBeVisible()
  await expect(caseInList(colleague, arranged.title)).toBeHidden()
})

test('a duty chief voids a case with a reason, and it leaves the lists', async ({ enter }) => {
  const arranged = await reportFor('gw16')
  await bringTo('核实', arranged)
  const worker = await enter('gw16', { phone: true })
  await worker.goto('/work')
  await expect(caseInList(worker, arranged.title)).toBeVisible()
  const chief = await enter('chief01')
  await chief.goto(`/cases/${encodeURIComponent(arranged.number)}`)
  await chief.getByRole('button', { name: /^作废/ }).click()
  const dialog = chief.getByRole('dialog', { name: '作废这件案件' })
  await dialog.getByRole('button', { name: '作废' }).click()
  await expect(dialog.getByLabel('理由')).toHaveAccessibleDescription('请写明理由')
  await dialog.getByLabel('理由').fill('演练时误报，已与网格员核对。')
  await dialog.getByRole('button', { name: '作废' }).click()
  await expect(dialog).toBeHidden()
  await expect(chief.getByRole('region', { name: '案件概要' }).getByText('作废')).toBeVisible()
  await expect(chief.getByRole('region', { name: '经过' })).toContainText('演练时误报')
  await expect(caseInList(worker, arranged.title)).toBeHidden()
})

test('/work is worked with the keyboard alone: search, walk, claim, choose, send', async ({ enter }) => {
  const street = `木樨里${Date.now() % 1e6}`
  const titles = [`${street} 甲`, `${street} 乙`]
  for (const title of titles) await bringTo('立案', await reportFor('gw17', { title }))
  const page = await enter('chief01')
  await page.goto('/work')
  // before the page is awake nobody hears its keys
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('searchbox')).toBeFocused({ timeout: 500 })
  }).toPass()
  await page.keyboard.type(street)
  await page.keyboard.press('Enter')
  await page.waitForURL(/[?&]q=/)
  const rows = page.getByRole('region', { name: '待办，可上下滚动' }).getByRole('listitem')
  await expect(rows).toHaveCount(2)
  const current = rows.getByRole('link', { name: street }).and(page.locator('[aria-current=true]'))
  const [upper = '', lower = ''] = await rows.getByRole('link').allInnerTexts()
  await expect(current).toHaveText(upper)
  // the list of the search may still be arriving when the first key is pressed
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(current).toHaveText(lower, { timeout: 1000 })
  }).toPass()
  await expect(page.getByRole('region', { name: '办这一步：立案' }).getByRole('heading', { name: lower })).toBeVisible()
  await page.keyboard.press('k')
  await expect(current).toHaveText(upper)
  const step = page.getByRole('region', { name: '办这一步：立案' })
  await expect(step.getByRole('heading', { name: upper })).toBeVisible()
  await expect(step.getByRole('radio', { name: '立案', exact: true })).toBeChecked()
  await page.keyboard.press('c')
  await expect(page.getByRole('status').filter({ hasText: `已领：${upper}` })).toBeVisible()
  await expect(step.getByRole('button', { name: '放回去' })).toBeVisible()
  await page.keyboard.press('2')
  await expect(step.getByRole('radio', { name: '不予立案' })).toBeChecked()
  await page.keyboard.press('1')
  await expect(step.getByRole('radio', { name: '立案', exact: true })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: `立案：${upper}` })).toBeVisible()
  await expect(rows).toHaveCount(1)
})

test('a text that is typed while a photo is on its way stays whole', async ({ enter }) => {
  const arranged = await reportFor('gw18')
  await bringTo('核实', arranged)
  const { point } = await gridOf('gw18')
  const page = await enter('gw18', { phone: true, at: point })
  await page.goto('/work')
  const step = await openStep(page, '核实', arranged.title)
  await step.getByRole('radio', { name: '属实', exact: true }).check()
  const finding = '盲道被占了约二十米，行人只能走车行道。'
  await step.getByLabel('现场描述').fill(finding)
  await addPhoto(step, '现场照片', await takePhoto('before', point, 7))
  await expect(step.getByLabel('现场描述')).toHaveValue(finding)
  await page.reload()
  await expect(step.getByLabel('现场描述')).toHaveValue(finding)
})

test('an alarm reaches an open page within two seconds, moves its lamp, and is kept', async ({ enter }) => {
  const arranged = await reportFor('gw19')
  const { clock } = await bringTo('立案', arranged)
  if (!clock) throw new Error('立案 has no clock')
  const page = await enter('chief02')
  await page.goto(`/work?q=${encodeURIComponent(arranged.number)}`)
  const row = page.getByRole('listitem').filter({ hasText: arranged.title })
  await expect(row).toContainText('绿灯')
  const told = page.getByRole('status').filter({ hasText: `时限快到了，请抓紧办（${arranged.number}）` })
  await backDate(clock.id, 3.3 * hour)
  await told.waitFor()
  const seen = Date.now()
  await expect(row).toContainText('黄灯')
  const raised = await alarmsOf(clock.id)
  expect(raised).toHaveLength(1)
  expect(seen - raised[0]!.getTime()).toBeLessThan(2000)
  await page.goto('/notifications')
  const kept = page.getByRole('listitem').filter({ hasText: arranged.number })
  await expect(kept).toContainText('时限快到了')
  await kept.getByRole('link').click()
  await expect(page.getByRole('region', { name: '告警' })).toContainText('1 次')
  await page.setViewportSize(sizes.phone)
  await expect(page.getByRole('region', { name: '案件概要' }).getByText('黄灯').first()).toBeAttached()
})
