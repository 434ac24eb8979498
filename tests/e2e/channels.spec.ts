import { expect } from '@playwright/test'
import { bringTo, reportFor } from './stage/arrange.ts'
import { lookAt } from './stage/look.ts'
import { allowHost, openGateway, tellOver } from './stage/outside.ts'
import { test } from './stage/stage.ts'

test('a channel is connected, tried, chosen by a policy, carries an alarm, fails in sight and is tried again', async ({
  enter,
  faults,
}) => {
  faults.forgive(/status of 400/)
  const gateway = await openGateway()
  await allowHost(gateway.host)
  const page = await enter('sysadmin01')
  const channels = page.getByRole('region', { name: '消息渠道' })

  await test.step('a host that nobody allowed is refused at its field', async () => {
    await page.goto('/admin/channels')
    await expect(channels).toContainText('还没有消息渠道')
    await lookAt(page, 'channels-empty')
    await page.getByRole('button', { name: '加渠道' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('编号').fill('desk')
    await dialog.getByLabel('中文名称').fill('短信')
    await dialog.getByLabel('英文名称').fill('SMS')
    await dialog.getByLabel('地址').fill('https://elsewhere.example/send')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog.getByLabel('地址')).toHaveAccessibleDescription(/elsewhere\.example 不在允许名单里/)
    await lookAt(page, 'channel-dialog')
    await dialog.getByLabel('地址').fill(`http://${gateway.host}/send`)
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(channels.getByRole('row', { name: /短信/ })).toContainText(gateway.host)
  })

  await test.step('it is tried on oneself, and what the receiver said is told', async () => {
    await channels.getByRole('button', { name: /^发给自己试试/ }).click()
    await expect(page.getByText('短信：已发给您，对方答复 200')).toBeVisible()
    expect(gateway.told.map(({ login }) => login)).toEqual(['sysadmin01'])
  })

  await test.step('a policy chooses it, and the try-out tells when messages leave in a quiet night', async () => {
    const policies = await enter('padmin01')
    await policies.goto('/admin/alarm-policies')
    const levels = policies.getByRole('region', { name: '告警各级' })
    await expect(async () => {
      await levels.getByLabel('系统自主告警 还发到 短信').check()
      await expect(policies.getByRole('button', { name: '保存为新版' })).toBeVisible({ timeout: 500 })
    }).toPass()
    await levels.getByLabel('夜里静默').check()
    await levels.getByLabel('从', { exact: true }).fill('09:00')
    const tried = policies.getByRole('region', { name: '试一试' })
    await tried.getByLabel('从', { exact: true }).fill('2026-09-30T10:00')
    await expect(tried.getByText(/短信 等到 .*07:00 发/).first()).toBeVisible()
    await lookAt(policies, 'alarm-policy-channels')
    await levels.getByLabel('到', { exact: true }).fill('09:00')
    await expect(levels.getByRole('alert')).toContainText('静默时段的开始和结束相同')
    await levels.getByLabel('到', { exact: true }).fill('07:00')
    await levels.getByLabel('系统自主告警 静默时也发').check()
    await expect(tried.getByText('短信 同时发').first()).toBeVisible()
    await policies.getByRole('button', { name: '放弃' }).click()
    await expect(levels.getByLabel('系统自主告警 还发到 短信')).not.toBeChecked()
  })

  const messages = page.getByRole('region', { name: '发出的消息' })
  await test.step('an alarm leaves by it; one that fails says why, and is sent again when it was given up', async () => {
    const first = await reportFor('gw05')
    await tellOver((await bringTo('核实', first)).clock?.id ?? '', 'desk')
    await expect(async () => {
      await page.reload()
      await expect(messages.getByRole('row', { name: first.number })).toContainText('已发出', { timeout: 500 })
    }).toPass()
    expect(gateway.told.at(-1)?.text).toContain(first.number)
    const second = await reportFor('gw05')
    gateway.answer(503)
    await tellOver((await bringTo('核实', second)).clock?.id ?? '', 'gone')
    await expect(async () => {
      await page.goto('/admin/channels?state=failed')
      await expect(messages.getByRole('row', { name: second.number })).toContainText('这个渠道已经没有了', {
        timeout: 500,
      })
    }).toPass()
    await lookAt(page, 'channels')
    await messages.getByRole('button', { name: new RegExp(`案件 ${second.number}`) }).click()
    await expect(page.getByText('已排上，马上再发')).toBeVisible()
  })

  await test.step('it is taken away again, and nobody else may see any of it', async () => {
    await channels.getByRole('button', { name: /^去掉渠道/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '去掉' }).click()
    await expect(channels).toContainText('还没有消息渠道')
    const clerk = await enter('padmin01')
    await clerk.goto('/admin/channels')
    await expect(clerk.getByText('这一页您看不了')).toBeVisible()
  })
  await gateway.close()
})
