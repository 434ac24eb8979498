import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseBpmn } from './moddle/parse-bpmn.ts'
import { xmlFault } from './xml-fault.ts'

const lamp = readFileSync('processes/contract/examples/lamp/lamp.bpmn', 'utf8')
const standard = readFileSync('processes/leifengshao/leifengshao.bpmn', 'utf8')
const linesOf = (text: string) => text.split('\n').length
const broken = lamp.replace('</bpmn:userTask>', '</bpmn:userTsk>')

const faultOf = async (text: string) => {
  const message = await parseBpmn(text).then(
    () => 'read',
    (error: unknown) => (error as Error).message,
  )
  const { why, line } = xmlFault(message, text)
  return [why.zh, line]
}

describe('what is wrong with a file', () => {
  it.each<[string, string, string, number | null]>([
    ['an empty one', '', '文件是空的', null],
    ['one of blanks', ' \n \n', '文件是空的', null],
    ['no XML', '这不是流程图', '这不是 XML 文件', 1],
    ['another kind of XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', '这不是流程图（BPMN）文件', null],
    [
      'a tag without its other half',
      broken,
      '标签没有配对：</bpmn:userTsk>',
      linesOf(broken.split('</bpmn:userTsk>')[0] ?? ''),
    ],
    ...[4000, 5000, 5010, 7000].map((end): [string, string, string, number] => [
      `one cut off behind letter ${end}`,
      standard.slice(0, end),
      '文件到这里就断了，后面少了一段',
      linesOf(standard.slice(0, end).trimEnd()),
    ]),
  ])('%s', async (_what, text, why, line) => {
    expect(await faultOf(text)).toEqual([why, line])
  })

  it('what is not known is Chinese all the same', () => {
    expect(xmlFault('unparsable content <a> detected\n\tline: 3\n\tnested error: something new', '<a').why).toEqual({
      zh: '写得不对，读不懂：<a>',
      en: 'something new',
    })
    expect(xmlFault('Maximum call stack', '<a/>').why.zh).toBe('写得不对，读不懂')
  })
})
