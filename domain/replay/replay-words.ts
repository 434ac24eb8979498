import type { Words } from '../shared/words.ts'
import type { Parting } from './judge-walk.ts'
import { withdrawnEnd } from './trace.ts'
import type { Stop } from './walk.ts'

/** Names of elements by id, in the version of the case and in the draft; `value` spells codes of units and the like. */
export type ReplayNames = {
  own: (id: string) => string
  draft: (id: string) => string
  value: (value: unknown) => string
}

/** Takes where two ways part; says it in plain words. */
export function partingWords(parting: Parting, names: ReplayNames): Words {
  if (parting.kind === 'rules') {
    const { name, parts } = parting.change
    const said = parts.map((part) => `${part.name} ${names.value(part.before)} → ${names.value(part.after)}`)
    return {
      zh: `规则「${name}」给出另一个结果：${said.join('，')}`,
      en: `The rules "${name}" give another result: ${said.join(', ')}`,
    }
  }
  const took = parting.took === null ? null : placeWords(parting.took, names.own)
  const would = parting.would === null ? null : placeWords(parting.would, names.draft)
  const instead = {
    zh: `改到${would?.zh ?? '结束'}，原来到${took?.zh ?? '结束'}`,
    en: `goes to ${would?.en ?? 'the end'} instead of ${took?.en ?? 'the end'}`,
  }
  if (parting.kind === 'step') {
    const after = parting.after === null ? { zh: '开始', en: 'the start' } : placeWords(parting.after, names.draft)
    return { zh: `${after.zh}之后${instead.zh}`, en: `After ${after.en} it ${instead.en}` }
  }
  const { name, flow, asked } = parting.choice
  const why = asked.map((one) => `${one.name} = ${names.value(one.value)}`)
  const by = flow.name ? { zh: `走「${flow.name}」，`, en: `takes "${flow.name}" and ` } : { zh: '', en: '' }
  return {
    zh: `在「${name}」${by.zh}${instead.zh}${why.length > 0 ? `（${why.join('，')}）` : ''}`,
    en: `At "${name}" it ${by.en}${instead.en}${why.length > 0 ? ` (${why.join(', ')})` : ''}`,
  }
}

/** Takes an element of a way; gives how it is called in a sentence. */
export function placeWords(id: string, nameOf: (id: string) => string): Words {
  return id === withdrawnEnd ? { zh: '撤回', en: 'withdrawal' } : { zh: `「${nameOf(id)}」`, en: `"${nameOf(id)}"` }
}

/** Takes where the paper ends; says why. */
export function stopWords({ name, code, detail }: Stop): Words {
  switch (code) {
    case 'step':
      return { zh: `在「${name}」无记录，不再往下推`, en: `Nothing is on record for "${name}"; the paper ends there` }
    case 'outcome':
      return {
        zh: `「${name}」记录的结果「${detail}」新画的里没有，不再往下推`,
        en: `"${name}" no longer offers the recorded outcome "${detail}"; the paper ends there`,
      }
    case 'variable':
      return {
        zh: `「${name}」要看 ${detail}，记录里没有，不再往下推`,
        en: `"${name}" asks for ${detail}, which is not on record; the paper ends there`,
      }
    case 'formula':
      return { zh: `「${name}」的公式算不出：${detail}`, en: `A formula of "${name}" cannot be computed: ${detail}` }
    case 'noWay':
      return {
        zh: `在「${name}」没有一条路走得通，案件会卡住`,
        en: `No way leads on from "${name}"; the case would be stuck`,
      }
    case 'closed':
      return {
        zh: `「${name}」里几个人同时办，纸上推不了`,
        en: `"${name}" is worked by several at once; paper cannot follow`,
      }
    case 'rules':
      return { zh: `规则「${name}」算不出：${detail}`, en: `The rules "${name}" cannot be evaluated: ${detail}` }
    case 'loop':
      return { zh: `在「${name}」兜圈子，走不出来`, en: `The case runs in a circle at "${name}"` }
    case 'moved':
      return {
        zh: '办理中换过版本或重新落位，记录不在同一张图上',
        en: 'It changed versions or was set down again on the way: its records lie on several models',
      }
    default:
      return code satisfies never
  }
}
