import { drawnElements, undrawn } from '@/processes/contract/moddle/drawing.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** People see where a case stands on the drawing: what is not drawn, nobody sees. A file without any gets one. */
export const drawing: LintRule = {
  id: 'drawing',
  severity: 'warning',
  check: ({ process, everything }) => {
    const drawn = process.$parent ? drawnElements(process.$parent) : new Set<never>()
    if (drawn.size === 0)
      return [
        {
          message: say(
            '文件里没有图（BPMNDI），发布时会自动排一张',
            'The file holds no drawing (BPMNDI); one is laid out when it is published',
          ),
          cure: say(
            '想自己排版，请在 Camunda Modeler 中画好再发布',
            'To arrange it yourself draw it in Camunda Modeler first',
          ),
        },
      ]
    return undrawn(everything, drawn).map((element) => ({
      element,
      message: say('图上没有画出来，流程图中看不到', 'It is not drawn, so nobody sees it in the model'),
      cure: say(
        '请在 Camunda Modeler 中补画，或删去全部图形（BPMNDI）由发布时自动排版',
        'Draw it in Camunda Modeler, or remove the whole drawing (BPMNDI) and let publishing lay it out',
      ),
    }))
  },
}
