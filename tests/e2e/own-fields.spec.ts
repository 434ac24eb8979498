import { expect } from '@playwright/test'
import { valueOf } from '@/scripts/demo/world.ts'
import { bringTo, reportFor } from './stage/arrange.ts'
import { apiOf } from './stage/house.ts'
import { lookAt } from './stage/look.ts'
import { takePhoto } from './stage/photo.ts'
import { publishEdited } from './stage/publish-edited.ts'
import { addPhoto, openStep, sendStep } from './stage/step-page.ts'
import { test } from './stage/stage.ts'

const standard = 'processes/leifengshao'
const required = { validate: { required: true } }
const own = [
  { type: 'position', id: 'Field_spot', key: 'spot', label: '处置地点', ...required },
  { type: 'signature', id: 'Field_signed', key: 'signed', label: '处置人签名', ...required },
]

function withOwnFields(text: string): string {
  const form = JSON.parse(text) as { components: object[] }
  return JSON.stringify({ ...form, components: [...form.components, ...own] })
}

test('a place and a signature are given on a phone, and the signature stays with the case', async ({
  enter,
  faults,
}, info) => {
  faults.forgive(/status of 404/)
  publishEdited(standard, info.outputPath('own'), { 'handle.form': withOwnFields })
  try {
    const arranged = await reportFor('gw23')
    await bringTo('处置', arranged)
    const page = await enter('handler-cityappearance-1', { phone: true, at: arranged.played.point })
    await page.goto('/work')
    const step = await openStep(page, '处置', arranged.title)
    await step.getByLabel('处置情况').fill('已移走单车，盲道清出。')
    await addPhoto(step, '处置后照片', await takePhoto('after', arranged.played.point, 71))

    // both are asked for
    await page.getByRole('button', { name: '处置完成，送出' }).click()
    await expect(step.getByText('这一项要填')).toHaveCount(2)

    const place = step.getByRole('group', { name: '处置地点' })
    await place.getByRole('button', { name: '用我现在的位置' }).click()
    await expect(place.getByLabel('经度')).toHaveValue(/^\d+\.\d+$/)
    const signature = step.getByRole('group', { name: '处置人签名' })
    const sheet = signature.getByRole('img', { name: '处置人签名：在这里签名' })
    await sheet.scrollIntoViewIfNeeded()
    const box = await sheet.boundingBox()
    if (!box) throw new Error('there is no sheet to sign on')
    await page.mouse.move(box.x + 30, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + 120, box.y + 90, { steps: 8 })
    await page.mouse.move(box.x + 220, box.y + 30, { steps: 8 })
    await page.mouse.up()
    await signature.getByRole('button', { name: '签好了' }).click()
    await expect(signature.getByRole('button', { name: '重新签' })).toBeVisible()
    await lookAt(page, 'own-fields')
    await sendStep(page, '处置完成', arranged.title)

    const path = `/api/v1/cases/${encodeURIComponent(arranged.number)}`
    const { photos } = valueOf(await apiOf('chief01').get<{ photos: { phase: string }[] }>(path))
    expect(photos.map(({ phase }) => phase).sort()).toEqual(expect.arrayContaining(['after', 'other']))
  } finally {
    publishEdited(standard, info.outputPath('standard'))
  }
})

test('who cannot draw writes the name instead', async ({ enter }, info) => {
  publishEdited(standard, info.outputPath('own'), { 'handle.form': withOwnFields })
  try {
    const arranged = await reportFor('gw23')
    const { id } = await bringTo('处置', arranged)
    const page = await enter('handler-cityappearance-1')
    await page.goto(`/work?task=${id}`)
    const step = await openStep(page, '处置', arranged.title)
    const signature = step.getByRole('group', { name: '处置人签名' })
    await signature.getByRole('button', { name: '不方便手写，改为输入姓名' }).press('Enter')
    await signature.getByLabel('签名人姓名').fill('王建国')
    await page.reload()
    await expect(signature.getByLabel('签名人姓名')).toHaveValue('王建国')
  } finally {
    publishEdited(standard, info.outputPath('standard'))
  }
})

test('a category of a form is found by pinyin, and the case tells what was filled in', async ({ enter }, info) => {
  const real = { type: 'select', id: 'Field_real', key: 'real', label: '实际类别', valuesKey: 'categories' }
  const edit = (text: string) => {
    const form = JSON.parse(text) as { components: object[] }
    return JSON.stringify({ ...form, components: [...form.components, { ...real, ...required }] })
  }
  publishEdited(standard, info.outputPath('real'), { 'handle.form': edit })
  try {
    const arranged = await reportFor('gw23')
    await bringTo('处置', arranged)
    const page = await enter('handler-cityappearance-1')
    await page.goto('/work')
    const step = await openStep(page, '处置', arranged.title)
    await step.getByLabel('处置情况').fill('已移走单车，盲道清出。')
    await addPhoto(step, '处置后照片', await takePhoto('after', arranged.played.point, 72))
    await page.getByRole('button', { name: '处置完成，送出' }).click()
    await expect(step.getByText('这一项要填')).toHaveCount(1)
    const field = step.getByRole('group', { name: '实际类别' })
    await field.getByLabel('搜问题类别').fill('bllj')
    await lookAt(page, 'category-field')
    await field
      .getByRole('button', { name: /暴露垃圾/ })
      .first()
      .click()
    await expect(field.getByRole('button', { name: '改' })).toBeVisible()
    // what was chosen is still there when the page comes back
    await page.reload()
    await expect(field.getByText('暴露垃圾')).toBeVisible()
    await sendStep(page, '处置完成', arranged.title)

    const chief = await enter('chief01')
    await chief.goto(`/cases/${encodeURIComponent(arranged.number)}`)
    const story = chief.getByRole('region', { name: '经过' })
    await expect(story.getByRole('definition').filter({ hasText: '已移走单车，盲道清出。' })).toBeVisible()
    await expect(story.getByRole('term').filter({ hasText: '实际类别' })).toBeVisible()
    await expect(story.getByRole('definition').filter({ hasText: '暴露垃圾' })).toBeVisible()
    await lookAt(chief, 'case-filled')
  } finally {
    publishEdited(standard, info.outputPath('standard'))
  }
})
