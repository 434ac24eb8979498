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
            '想自己排版，请在“设计”里用“导入文件”打开：排好的图可以拖动',
            'To arrange it yourself bring it in under "Design": the drawing made there can be moved about',
          ),
        },
      ]
    return undrawn(everything, drawn).map((element) => ({
      element,
      message: say('图上没有画出来，流程图中看不到', 'It is not drawn, so nobody sees it in the model'),
      cure: say(
        '请在画它的工具里补画这一处再导入，或在“流程”里重新画一个代替它',
        'Draw it in the tool it comes from and bring it again, or draw another one in its place',
      ),
    }))
  },
}
