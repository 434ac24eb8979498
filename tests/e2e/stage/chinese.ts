import type { Page } from '@playwright/test'
import { valueOf } from '@/scripts/demo/world.ts'
import type { Arranged } from './arrange.ts'
import { apiOf, house } from './house.ts'

const han = /\p{Script=Han}/u

/** What a page says in Chinese, seen or only heard, but for what names itself Chinese and for `data`. */
export async function chineseOn(page: Page, data: readonly string[]): Promise<string[]> {
  const said = await page.evaluate(() => {
    const texts: string[] = [document.title]
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const holder = node.parentElement
      // a drawing says what its model says
      if (!holder || holder.closest('script, style, svg, [lang="zh-CN"]')) continue
      texts.push(node.textContent ?? '')
    }
    const attributes = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt']
    for (const element of document.body.querySelectorAll(attributes.map((name) => `[${name}]`).join()))
      for (const name of attributes) texts.push(element.getAttribute(name) ?? '')
    return texts
  })
  const longestFirst = data.toSorted((a, b) => b.length - a.length)
  const isData = (text: string) =>
    // the letters of a person, a name that is cut
    data.some((word) => word.includes(text.trim())) ||
    !han.test(longestFirst.reduce((rest, word) => rest.replaceAll(word, ''), text))
  return said.filter((text) => han.test(text) && !isData(text))
}

type TaskWords = {
  form: unknown
  outcomes: unknown
  formContext: { data: unknown; options: Record<string, { label: string; labelEn?: string | null }[]> }
}

/** The words around this case that nobody translates: what people wrote, names of people, the model's own. */
export async function dataAround({ number, title }: Arranged): Promise<string[]> {
  const api = apiOf('chief01')
  const path = `/api/v1/cases/${encodeURIComponent(number)}`
  const [found, flow, told] = await Promise.all([
    api.get<{ description: string; address: string; category: unknown; tasks: { id: string }[] }>(path),
    api.get<{ bpmn: string; processName: string }>(`${path}/flow`),
    api.get<{ items: { fields: { label: string; value: { en: string } }[] }[] }>(`${path}/events`),
  ])
  const { description, address, category, tasks } = valueOf(found)
  const { bpmn, processName } = valueOf(flow)
  const forms = await Promise.all(tasks.map(({ id }) => api.get(`/api/v1/tasks/${id}`)))
  const models = forms.map(valueOf).map((task) => {
    const { form, outcomes, formContext } = task as TaskWords
    const lists = Object.values(formContext.options).flat()
    const options = lists.map(({ label, labelEn }) => labelEn ?? label)
    return { form, outcomes, data: formContext.data, options }
  })
  const drawn = [...bpmn.matchAll(/name="([^"]*)"/g)].map(([, name]) => name ?? '')
  return wordsIn([
    number,
    title,
    description,
    address,
    category,
    processName,
    drawn,
    models,
    valueOf(told).items.map(({ fields }) => fields.map(({ label, value }) => [label, value.en])),
    house.people,
  ])
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return han.test(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}
