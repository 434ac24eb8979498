import { pick } from '../../prisma/seed/random.ts'

/** What people write in forms, by a word in the label of the field; the first that fits is taken. */
const phrases: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /理由|原因|依据|说明理由/,
    [
      '现场情况与描述一致，符合受理标准。',
      '经核对职责清单，不属于本单位管辖范围，建议转交主管单位。',
      '该点位昨日已由其他案件处理，属重复上报。',
    ],
  ],
  [
    /答复|回复|反馈|告知/,
    [
      '您反映的问题已安排人员到场处理，现场已恢复正常，感谢您的支持。',
      '经核查，相关单位已完成整改，如仍有问题请随时与我们联系。',
    ],
  ],
  [
    /处置|措施|处理|整改/,
    [
      '已安排人员到场清理完毕，现场恢复整洁。',
      '施工队已修复破损部位，设置警示并现场验收合格。',
      '已对当事人进行劝导并督促整改，现场已恢复。',
    ],
  ],
  [/核查|核实|检查|现场/, ['到现场查看，问题属实，位置准确。', '复查现场，问题已解决，周边整洁。']],
  [/建议/, ['建议加强日常巡查。', '建议由街道与主管部门共同处理。']],
  [/意见|备注|补充/, ['无其他意见。', '请尽快办理并注意安全。']],
]

const plain = ['已按要求办理完毕，现场情况正常。', '情况属实，已安排人员跟进。']

/** Takes the label of a text field and the length its rules allow; gives something a person might write there. */
export function phraseFor(label: string, random: () => number, min = 0, max = 500): string {
  const fitting = phrases.find(([word]) => word.test(label))?.[1] ?? plain
  let text = pick(fitting, random)
  while (text.length < min) text += pick(plain, random)
  return text.slice(0, max)
}
