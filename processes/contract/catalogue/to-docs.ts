import type { z } from 'zod'
import { jobContracts } from '../job-contracts.ts'
import type { Binding, CatalogueEntry, Names, Property } from './definition.ts'

const intro = `# 流程约定 · The process contract

<!-- 由 npm run templates 写成，请勿手改 · written by npm run templates, do not edit -->

一个流程是一个文件夹：一个 \`.bpmn\`、任意个 \`.dmn\`、每个人工环节一个 form-js \`.form\`、一个 \`README.md\`。图上能用的东西都在下面；
同一份定义产生编辑器模板（\`processes/contract/templates\`）、作业的参数检查和本页。检查：\`node --import tsx processes/lint/cli.ts <文件夹>\`，
发布：\`npm run publish -- <文件夹>\`。

A process is a folder: one \`.bpmn\`, any \`.dmn\`, a form-js \`.form\` per human step, a \`README.md\`. Below is everything that can be drawn;
editor templates, the checks of the jobs and this page come from the same definitions.

## 流程开始时有的变量 · Variables at the start

| 变量 | 含义 |
|---|---|
| \`caseId\`, \`incarnation\` | 案件，及它在引擎中的第几次落脚 · the case, and how often it was set down in the engine |
| \`standard\`, \`kind\`, \`category\` | 类别（标准、种类、编码） · category: standard, kind, code |
| \`region\`, \`regionLevel\`, \`gridUnit\`, \`centreUnit\` | 单位编号：街道、层级、网格、指挥中心 · unit codes |
| \`channel\`, \`selfHandled\`, \`needsCheck\` | 渠道、自行处置、要抽查 · channel, self-handled, to be checked |

## 流程属性 · Properties of the process

\`role.<编号>\` = \`名称|English name\` 声明角色，\`status.<编号>\` = \`名称|等级|English name\` 声明状态：几个环节同时打开时显示等级高的。
没有声明的以编号为名。 Declare roles and statuses the district does not have yet; of several open steps the status with the highest rank is shown.

## 时钟与消息 · Clocks and messages

时钟键是 \`=caseId + ":<时钟名>"\`，在多实例子流程中再加上循环变量。时限警报的消息是 \`clock.<级别>\`，其余消息（\`case.rated\` 带 \`satisfied\`、\`score\`；\`case.withdrawn\`）用 \`=caseId\`。
只从时限警报到得了的环节，每次警报只执行一次。定时器只用日期。

A clock's key is \`=caseId + ":<clock>"\`, with the loop variable inside a multi-instance subprocess. Clock events wait for \`clock.<level>\`; other messages
(\`case.rated\` with \`satisfied\` and \`score\`; \`case.withdrawn\`) are matched by \`=caseId\`. What is reachable only from a clock event happens once per alarm. Timers are dates.
`

/** Takes the catalogue; gives the page for people who draw processes, in both languages. */
export function toDocs(entries: readonly CatalogueEntry[]): string {
  return `${[intro, ...entries.map(section)].join('\n').trim()}\n`
}

function section(entry: CatalogueEntry): string {
  const { name, help, id, kind, job, properties } = entry
  const shown = properties.filter((property) => property.kind !== 'hidden')
  const rows = shown.map((property) => `| ${cells(property).join(' | ')} |`)
  const table = rows.length > 0 ? ['| 名称 | 写在 | 取值 | 说明 |', '|---|---|---|---|', ...rows, ''] : []
  return [
    `## ${name.zh} · ${name.en}`,
    '',
    `${help.zh}。 ${help.en}.`,
    '',
    `模板 template \`${id}\` · \`bpmn:${kind}\`${job ? ` · 作业 job \`${job}\`` : ''}`,
    '',
    ...table,
    ...(job ? variables(job) : []),
  ].join('\n')
}

function cells(property: Exclude<Property, { kind: 'hidden' }>): string[] {
  const { label, help, binding } = property
  return [`${label.zh} ${label.en}`, place(binding), values(property), help ? text(help) : ''].map((cell) =>
    cell.replaceAll('|', '\\|').replaceAll('<', '&lt;'),
  )
}

const text = ({ zh, en }: Names) => `${zh} · ${en}`

function place(binding: Binding): string {
  switch (binding.at) {
    case 'name':
      return '名称 name'
    case 'header':
      return `header \`${binding.key}\``
    case 'input':
      return `input \`${binding.name}\``
    case 'output':
      return `output \`${binding.source}\``
    case 'decision':
      return `calledDecision \`${binding.property}\``
    case 'property':
      return `property \`${binding.name}\``
    case 'attribute':
      return `attribute \`${binding.name}\``
    case 'message':
      return '消息名 message name'
    case 'messageKey':
      return '关联键 correlation key'
    default:
      return binding satisfies never
  }
}

function values(property: Exclude<Property, { kind: 'hidden' }>): string {
  const { kind, value } = property
  if (kind === 'choice') return property.choices.map((choice) => `\`${choice.value}\``).join(' ')
  if (kind === 'flag') return '`true`'
  const optional = 'optional' in property && property.optional ? '可不填 optional' : ''
  return [value === undefined || value === '' ? '' : `\`${value}\``, optional].filter(Boolean).join(' ')
}

function variables(job: NonNullable<CatalogueEntry['job']>): string[] {
  const { input, output } = jobContracts[job]
  const names = (schema: z.ZodType) =>
    Object.keys('shape' in schema ? (schema.shape as object) : {}).map((name) => `\`${name}\``)
  const [reads, gives] = [names(input), names(output)]
  const line = (zh: string, en: string, list: string[]) =>
    list.length > 0 ? [`${zh} ${en}: ${list.join(' ')}`, ''] : []
  return [
    ...line('读取的变量', 'Variables read', reads),
    ...line('交给流程的变量', 'Variables given to the flow', gives),
  ]
}
