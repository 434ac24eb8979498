import { readFileSync } from 'node:fs'
import path from 'node:path'
import { phases } from '@/domain/case/public-status.ts'
import { feedbackResults, noticeCodes } from '@/processes/contract/notice-codes.ts'

type Texts = { texts: Record<string, string> & { feedback: Record<string, string> } }

/**
 * Gives the guide of the process contract with what stands elsewhere put in: `{{file path}}`, `{{elements path id …}}`
 * from a model, and the tables of phases, notices and results. Throws on a name that is not there.
 */
export function expandGuide(root: string): string {
  const read = (name: string) => readFileSync(path.join(root, name), 'utf8')
  const [zh, en] = ['zh-CN', 'en'].map((locale) => JSON.parse(read(`messages/${locale}/notifications.json`)) as Texts)
  if (!zh || !en) throw new Error('the texts of notices are missing')
  const tables: Record<string, () => string> = {
    phases: () => table(Object.entries(phases).map(([code, words]) => [code, words.zh, words.en])),
    notices: () => table(noticeCodes.map((code) => [code, plain(zh.texts[code]), plain(en.texts[code])])),
    results: () =>
      table(feedbackResults.map((code) => [code, plain(zh.texts.feedback[code]), plain(en.texts.feedback[code])])),
  }
  return read('processes/contract/guide.md').replaceAll(/^\{\{(\w+) ?(.*)\}\}$/gm, (_, name: string, rest: string) => {
    const [file = '', ...ids] = rest.split(' ')
    if (name === 'file') return fenced(file, read(file))
    if (name === 'elements') return fenced(file, ids.map((id) => elementOf(read(file), id)).join('\n'))
    const made = tables[name]?.()
    if (made === undefined) throw new Error(`the guide asks for ${name}, which nobody knows`)
    return made
  })
}

function table(rows: string[][]): string {
  return [
    '| 编号 code | 中文 | English |',
    '|---|---|---|',
    ...rows.map(([code, ...words]) => `| \`${code}\` | ${words.join(' | ')} |`),
  ].join('\n')
}

/** Takes a text with choices; gives what it says when nothing of them is known: their first branch. */
function plain(text = ''): string {
  return text.replace(/\{\w+, select, _ \{([^}]*)\} other \{(?:[^{}]|\{\w+\})*\}\}/g, '$1')
}

function fenced(file: string, text: string): string {
  const language = file.endsWith('.bpmn') ? 'xml' : file.endsWith('.form') ? 'json' : 'md'
  return `\`${file}\`\n\n\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
}

/** Takes a model and the id of an element in it; gives its text, moved to the margin, without what editors add. */
function elementOf(model: string, id: string): string {
  const found = new RegExp(`^( *)<(bpmn:\\w+) id="${id}"(?:[^\\n]*/>|[\\s\\S]*?^\\1</\\2>)$`, 'm').exec(model)
  if (!found) throw new Error(`there is no element ${id}`)
  const [text, margin = ''] = found
  return text.replaceAll(new RegExp(`^${margin}`, 'gm'), '').replaceAll(/ zeebe:modelerTemplate\w*="[^"]*"/g, '')
}
