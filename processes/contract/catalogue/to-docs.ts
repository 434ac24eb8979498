import type { z } from 'zod'
import { jobContracts } from '../job-contracts.ts'
import type { Binding, CatalogueEntry, Names, Property } from './definition.ts'

const head = `# 流程约定 · The process contract

<!-- 由 npm run templates 从 processes/contract/guide.md 和元素目录写成，请勿手改 · written by npm run templates, do not edit -->
`

/** Takes the catalogue and the guide before it; gives the page for people who draw processes, in both languages. */
export function toDocs(entries: readonly CatalogueEntry[], guide: string): string {
  return `${[head, guide, ...entries.map(section)].join('\n').trim()}\n`
}

function section(entry: CatalogueEntry): string {
  const { name, help, id, kind, job, properties } = entry
  const shown = properties.filter((property) => property.kind !== 'hidden')
  const rows = shown.map((property) => `| ${cells(property).join(' | ')} |`)
  const table = rows.length > 0 ? ['| 名称 | 写在 | 取值 | 说明 |', '|---|---|---|---|', ...rows, ''] : []
  return [
    `### ${name.zh} · ${name.en}`,
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
