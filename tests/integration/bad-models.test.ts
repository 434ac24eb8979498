import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PUT as save } from '@/app/api/v1/drafts/[id]/route.ts'
import { POST as create } from '@/app/api/v1/drafts/route.ts'
import { POST as lint } from '@/app/api/v1/processes/lint/route.ts'
import { db } from '@/server/db/client.ts'
import { ask, personWith } from './api-client.ts'

// What nobody draws but somebody may send: every answer names the fault and where, and nothing of it is stored.
const drawer = personWith('processAdmin').login
const lamp = readFileSync(path.resolve('processes/contract/examples/lamp/lamp.bpmn'), 'utf8')
const lampForm = readFileSync(path.resolve('processes/contract/examples/lamp/repair.form'), 'utf8')
const line = (text: string, of: string) => text.slice(0, text.indexOf(of)).split('\n').length

const bring = (text: string) => ask(create, { as: drawer, body: { files: [{ path: 'lamp.bpmn', text }] } })
const findingsOf = async (text: string) => {
  const files = [
    { path: 'lamp.bpmn', text },
    { path: 'repair.form', text: lampForm },
  ]
  type Findings = { findings: { rule: string; element: string; severity: string }[] }
  const { status, body } = await ask<Findings>(lint, { as: drawer, body: { files } })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.findings.map(({ rule, element, severity }) => `${severity} ${rule} ${element}`)
}
const inProcess = (drawn: string) => lamp.replace('</bpmn:process>', `${drawn}</bpmn:process>`)

const broken = lamp.replace('</bpmn:userTask>', '</bpmn:userTsk>')
const bomb = `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>\n${lamp.slice(lamp.indexOf('<bpmn:definitions')).replace('name="路灯报修"', 'name="&b;"')}`
const outside = `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n${lamp.slice(lamp.indexOf('<bpmn:definitions')).replace('name="路灯报修"', 'name="&e;"')}`
const deep = lamp.replace(
  '</bpmn:process>',
  `${'<bpmn:subProcess>'.repeat(20_000)}${'</bpmn:subProcess>'.repeat(20_000)}</bpmn:process>`,
)

const refused: [title: string, text: string, status: number, code: string, says: RegExp][] = [
  [
    'broken XML, with its line',
    broken,
    400,
    'bundle.file_unreadable',
    new RegExp(`第 ${line(broken, '</bpmn:userTsk>')} 行`),
  ],
  ['an XML bomb', bomb, 400, 'bundle.file_forbidden', /lamp\.bpmn/],
  ['an entity that reads a file', outside, 400, 'bundle.file_forbidden', /lamp\.bpmn/],
  ['elements nested twenty thousand deep', deep, 400, 'bundle.file_unreadable', /lamp\.bpmn/],
  ['text that is no XML', '这不是流程图', 400, 'bundle.file_unreadable', /lamp\.bpmn/],
  ['another kind of XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', 400, 'bundle.file_unreadable', /lamp\.bpmn/],
]

describe('a model that cannot be read', () => {
  let before = 0
  beforeEach(async () => void (before = await db.processDraft.count()))
  afterEach(async () => expect(await db.processDraft.count()).toBe(before))

  it.each(refused)('%s is refused, and nothing stored', async (_, text, status, code, says) => {
    const answer = await bring(text)
    expect(answer.body).toMatchObject({ code })
    expect({ status: answer.status, says: answer.body.title }).toEqual({
      status,
      says: expect.stringMatching(says) as string,
    })
  })

  it('20 MB are refused before anybody reads them', async () => {
    const began = performance.now()
    const { status } = await bring(lamp.replace('</bpmn:process>', `<!--${'x'.repeat(20_000_000)}--></bpmn:process>`))
    expect([400, 413]).toContain(status)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

const script = (attributes: string, inside: string) =>
  `\n<bpmn:scriptTask id="Script" name="算账" ${attributes}>${inside}</bpmn:scriptTask>\n`
const heardBy = (kind: string) =>
  `\n<bpmn:serviceTask id="Heard"><bpmn:extensionElements><zeebe:taskDefinition type="case.findGrid" />${kind}</bpmn:extensionElements></bpmn:serviceTask>\n`

/** what would run code, or run beside the flow: its rule, its element and a part of what is said of it */
const forbidden: [title: string, text: string, rule: string, element: string, says: string][] = [
  [
    'a script in another language',
    inProcess(script('scriptFormat="javascript"', '<bpmn:script>java.lang.Runtime.exec("rm")</bpmn:script>')),
    ...(['script-code', 'Script', 'javascript'] as const),
  ],
  [
    'a script some worker would run',
    inProcess(script('', '<bpmn:extensionElements><zeebe:taskDefinition type="script" /></bpmn:extensionElements>')),
    ...(['script-code', 'Script', '代码'] as const),
  ],
  [
    'a listener of a step that runs code',
    inProcess(
      heardBy(
        '<zeebe:executionListeners><zeebe:executionListener eventType="start" type="exec" /></zeebe:executionListeners>',
      ),
    ),
    ...(['listeners', 'Heard', '监听器'] as const),
  ],
  [
    'a listener of a human step that runs code',
    lamp.replace(
      /(<bpmn:userTask id="Repair"[^>]*>\s*<bpmn:extensionElements>)/,
      '$1<zeebe:taskListeners><zeebe:taskListener eventType="complete" type="exec" /></zeebe:taskListeners>',
    ),
    ...(['listeners', 'Repair', '监听器'] as const),
  ],
  [
    'a listener of the whole process',
    lamp.replace(
      /(<bpmn:process [^>]*>\s*<bpmn:extensionElements>)/,
      '$1<zeebe:executionListeners><zeebe:executionListener eventType="end" type="exec" /></zeebe:executionListeners>',
    ),
    ...(['listeners', 'lamp', '监听器'] as const),
  ],
  [
    'a second process that runs',
    lamp.replace('</bpmn:process>', '</bpmn:process>\n<bpmn:process id="other" isExecutable="true" />'),
    ...(['one-process', 'other', '还有一个可执行的流程'] as const),
  ],
]

describe('a model that says what may not run here', () => {
  it.each(forbidden)('%s is refused from a file, with element and line, and nothing stored', async (...given) => {
    const [, text, , element, says] = given
    const before = await db.processDraft.count()
    const { status, body } = await bring(text)
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'bundle.forbidden' })
    expect(body.title).toMatch(new RegExp(`lamp\\.bpmn 第 ${line(text, `id="${element}"`)} 行.*${says}`))
    expect(body.fields?.map(({ path }) => path)).toEqual([`lamp.bpmn#${element}`])
    expect(await db.processDraft.count()).toBe(before)
  })

  it.each(forbidden)('%s is kept in a draft, so that no edit is lost, and told at once', async (...given) => {
    const [, text, rule, element] = given
    const { id } = (await bring(lamp)).body as unknown as { id: string }
    const files = [{ path: 'lamp.bpmn', text }]
    type Told = { revision: number; forbidden: { rule: string; element: string; line: number }[] }
    const { status, body } = await ask<Told>(save, { as: drawer, params: { id }, body: { revision: 1, files } })
    expect({ status, revision: body.revision }).toEqual({ status: 200, revision: 2 })
    expect(body.forbidden).toMatchObject([{ rule, element, line: line(text, `id="${element}"`) }])
    expect((await db.processDraft.findUniqueOrThrow({ where: { id } })).files).toEqual(files)
  })

  it.each(forbidden)('%s is never published', async (...given) => {
    const [, text, rule, element] = given
    expect(await findingsOf(text)).toContain(`error ${rule} ${element}`)
  })

  it('says it in English where that is asked for', async () => {
    const files = [{ path: 'lamp.bpmn', text: inProcess(script('scriptFormat="groovy"', '')) }]
    const { body } = await ask(create, { as: drawer, body: { files }, headers: { 'accept-language': 'en' } })
    expect(body.title).toMatch(/^The file lamp\.bpmn, line \d+, “算账”: The script step holds groovy code/)
  })

  it('a script in FEEL, or one not written yet, comes in', async () => {
    const feel =
      '<bpmn:extensionElements><zeebe:script expression="=1 + 1" resultVariable="two" /></bpmn:extensionElements>'
    for (const inside of [feel, '']) expect((await bring(inProcess(script('', inside)))).status).toBe(201)
  })

  it('one process that runs beside pools that are only drawn comes in', async () => {
    const drawn =
      '<bpmn:collaboration id="Both"><bpmn:participant id="Here" name="区" processRef="lamp" /><bpmn:participant id="There" name="市" /></bpmn:collaboration>'
    const pools = lamp.replace(/(<bpmn:process )/, `${drawn}$1`).replace('bpmnElement="lamp"', 'bpmnElement="Both"')
    expect((await bring(pools)).status).toBe(201)
  })

  it('listeners and extensions of another engine are kept and change nothing', async () => {
    const foreign = inProcess('').replace(
      '<bpmn:definitions ',
      '<bpmn:definitions xmlns:camunda="http://camunda.org/schema/1.0/bpmn" ',
    )
    const heard = foreign.replace(
      /(<bpmn:userTask id="Repair"[^>]*>\s*<bpmn:extensionElements>)/,
      '$1<camunda:taskListener class="org.example.Evil" event="create" />',
    )
    expect(heard).toContain('org.example.Evil')
    expect(await findingsOf(heard)).toEqual([])
  })

  it('something of a namespace nobody knows in the midst of the flow is named', async () => {
    const strange = inProcess('<x:thing xmlns:x="http://nobody.example" id="Strange" />')
    expect((await findingsOf(strange)).some((found) => found.startsWith('error readable'))).toBe(true)
  })
})

describe('ids with strange characters', () => {
  it.each(['liucheng-甲_1', '流程 甲'])('a process called %s is refused for its id, with line and cure', async (id) => {
    const answer = await bring(lamp.replace('id="lamp"', `id="${id}"`))
    expect(answer.body).toMatchObject({ code: 'bundle.id_unusable' })
    expect(answer.body.title).toContain(`第 ${line(lamp, '<bpmn:process')} 行的“${id}”`)
    expect(answer.body.cure).toContain('只用英文字母、数字、下划线、连字符和点')
  })

  it.each(['a b', '1st', '<Repair', '路灯', '__proto__', 'constructor'])(
    '%s is read or refused, and no draft is half stored',
    async (id) => {
      const before = await db.processDraft.count()
      const text = lamp.replaceAll('"Repair"', `"${id.replace('<', '&lt;')}"`)
      const answer = await bring(text)
      expect([201, 400]).toContain(answer.status)
      if (answer.status === 400) expect(answer.body.title).toContain('lamp.bpmn')
      expect((await db.processDraft.count()) - before).toBe(answer.status === 201 ? 1 : 0)
    },
  )

  it('a save that cannot be read leaves the draft as it was', async () => {
    const { body } = await bring(lamp)
    const { id } = body as unknown as { id: string }
    const files = [{ path: 'lamp.bpmn', text: broken }]
    expect((await ask(save, { as: drawer, params: { id }, body: { revision: 1, files } })).status).toBe(400)
    const { revision, files: kept } = await db.processDraft.findUniqueOrThrow({ where: { id } })
    expect({ revision, kept }).toEqual({ revision: 1, kept: [{ path: 'lamp.bpmn', text: lamp }] })
  })
})
