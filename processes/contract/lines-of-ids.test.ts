import { expect, it } from 'vitest'
import { linesOfIds } from './lines-of-ids.ts'

const text = `<?xml version="1.0"?>
<!-- <a id="hidden"/> -->
<model
  id="whole"><step name="id='no'"
    id='first' ref="second"/>
  <shape id="second_di" bpmnElement="second"/><step id="second"/><text><![CDATA[<b id="raw"/>]]></text>
  <step id="first"/></model>`

it('gives the line where the element of an id begins; comments, texts and references are none', () => {
  expect([...linesOfIds(text)]).toEqual([
    ['whole', 3],
    ['first', 4],
    ['second_di', 6],
    ['second', 6],
  ])
})
