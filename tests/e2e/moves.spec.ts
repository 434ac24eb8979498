import { expect } from '@playwright/test'
import { bringTo, reportFor } from './stage/arrange.ts'
import { gridOf } from './stage/house.ts'
import { lookAt } from './stage/look.ts'
import { takePhoto } from './stage/photo.ts'
import { test } from './stage/stage.ts'

test('a hold is asked for, approved by a leader, explained, and resumed; an instruction is answered meanwhile', async ({
  enter,
}) => {
  const arranged = await reportFor('gw02')
  const { point } = await gridOf('gw02')
  await bringTo('处置', arranged)
  const address = `/cases/${encodeURIComponent(arranged.number)}`
  const handler = await enter('handler-cityappearance-1')
  await handler.goto(address)

  await test.step('who works the step asks, and reads that it waits', async () => {
    await handler.getByRole('button', { name: /^挂账/ }).click()
    const dialog = handler.getByRole('dialog')
    await dialog.getByRole('button', { name: '送领导批' }).click()
    await expect(dialog.getByLabel('理由')).toHaveAccessibleDescription('请写明理由')
    await dialog.getByLabel('理由').fill('等施工许可，约两周。')
    await dialog.getByLabel('附件: 从相册选').setInputFiles([await takePhoto('before', point, 7101)])
    await expect(dialog.getByRole('img', { name: /IMG_7101/ })).toBeVisible()
    await expect(dialog.getByRole('progressbar')).toHaveCount(0)
    await dialog.getByRole('button', { name: '送领导批' }).click()
    const requests = handler.getByRole('region', { name: '申请与批复' })
    await expect(requests).toContainText('等批复')
    await expect(requests.getByRole('group', { name: '附件' }).getByRole('button')).toHaveCount(1)
    await expect(handler.getByRole('button', { name: /^延期/ })).toContainText('已有一项申请等待批准')
  })

  const leader = await enter('super01')
  await test.step('a leader finds it where the day begins, approves it, and the clock stands still', async () => {
    await leader.goto('/work')
    await leader.getByRole('region', { name: '等您批复' }).getByRole('link', { name: arranged.title }).click()
    await leader
      .getByRole('group', { name: '附件' })
      .getByRole('button', { name: /附件 1/ })
      .click()
    const photo = leader.getByRole('dialog').getByRole('img')
    await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await leader.keyboard.press('Escape')
    await leader.getByRole('button', { name: '批准，停表' }).click()
    await expect(leader.getByRole('region', { name: '案件概要' })).toContainText('挂账')
    await expect(leader.getByRole('region', { name: '申请与批复' })).toContainText('已批准')
    // every clock has its own answer, the one that needs attention first
    await leader.getByText('为什么是这个时间').first().click()
    await expect(leader.getByRole('region', { name: '案件概要' })).toContainText('等施工许可')
    await lookAt(leader, 'case-held')
  })

  await test.step('an instruction asks for a reply, which the unit gives', async () => {
    await leader.getByRole('button', { name: /^督办/ }).click()
    const dialog = leader.getByRole('dialog')
    await dialog.getByLabel('要求', { exact: true }).fill('每周报一次进度。')
    await dialog.getByLabel('数量').fill('0')
    await dialog.getByRole('button', { name: '发出' }).click()
    await expect(dialog.getByText('请写大于 0 的数')).toBeVisible()
    await dialog.getByLabel('数量').fill('2')
    await lookAt(leader, 'instruction-dialog')
    await dialog.getByRole('button', { name: '发出' }).click()
    await expect(leader.getByRole('region', { name: '督办与批示' })).toContainText('1 项待回复')
    const instructions = handler.getByRole('region', { name: '督办与批示' })
    await instructions.getByRole('button', { name: '回复' }).click()
    await handler.getByRole('dialog').getByLabel('回复', { exact: true }).fill('许可已递交，下周一开工。')
    await handler.getByRole('dialog').getByRole('button', { name: '回复' }).click()
    await expect(instructions).toContainText('许可已递交')
  })

  await test.step('resumed, the clock goes on', async () => {
    await handler.getByRole('button', { name: /^恢复/ }).click()
    await handler.getByRole('dialog').getByLabel('理由').fill('许可到了。')
    await handler.getByRole('dialog').getByRole('button', { name: '恢复，时钟接着走' }).click()
    await expect(handler.getByRole('region', { name: '案件概要' })).toContainText('处置中')
    await expect(handler.getByRole('region', { name: '经过' })).toContainText('恢复办理')
    await lookAt(handler, 'case-resumed')
  })
})

test('a case that went wrong is sent back to a passed step', async ({ enter }) => {
  const arranged = await reportFor('gw02')
  await bringTo('处置', arranged)
  const chief = await enter('chief01')
  await chief.goto(`/cases/${encodeURIComponent(arranged.number)}`)
  await chief.getByRole('button', { name: /^退回环节/ }).click()
  const dialog = chief.getByRole('dialog')
  await dialog.getByLabel('理由').fill('立案时选错了类别。')
  await dialog.getByRole('button', { name: '退回', exact: true }).click()
  await expect(dialog.getByText('请选择退回到哪一步')).toBeVisible()
  await dialog.getByRole('radio', { name: /立案/ }).check()
  await lookAt(chief, 'jump-dialog')
  await dialog.getByRole('button', { name: '退回', exact: true }).click()
  await expect(chief.getByRole('region', { name: '经过' })).toContainText('退回到「立案」')
  await expect(chief.getByRole('region', { name: '案件概要' })).toContainText('本环节：立案')
  await lookAt(chief, 'case-sent-back')
})
