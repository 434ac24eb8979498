import type { Words } from '../shared/words.ts'
import type { Parting } from './judge-walk.ts'
import { withdrawnEnd } from './trace.ts'
import type { Choice, RulesChange, Stop } from './walk.ts'

/**
 * Names of elements by id, in the version of the case and in the draft; `label`: what people call a variable, `value`:
 * how its value reads, units by their names.
 */
export type ReplayNames = {
  own: (id: string) => string
  draft: (id: string) => string
  label: (name: string) => string
  value: (value: unknown, locale: 'zh' | 'en') => string
}

/** Takes where two ways part; says it in plain words. */
export function partingWords(parting: Parting, names: ReplayNames): Words {
  if (parting.kind === 'rules') return rulesWords(parting.change, names)
  const took = parting.took === null ? theEnd : placeWords(parting.took, names.own)
  const would = parting.would === null ? theEnd : placeWords(parting.would, names.draft)
  const instead = { zh: `改到${would.zh}，原来到${took.zh}`, en: `goes to ${would.en} instead of ${took.en}` }
  if (parting.kind === 'choice') return choiceWords(parting.choice, instead, names)
  const after = parting.after === null ? { zh: '开始', en: 'the start' } : placeWords(parting.after, names.draft)
  return { zh: `${after.zh}之后${instead.zh}`, en: `After ${after.en} it ${instead.en}` }
}

const theEnd: Words = { zh: '结束', en: 'the end' }

function rulesWords({ name, parts }: RulesChange, { label, value }: ReplayNames): Words {
  const said = (locale: 'zh' | 'en') => (part: RulesChange['parts'][number]) =>
    `${label(part.name)} ${value(part.before, locale)} → ${value(part.after, locale)}`.trim()
  return {
    zh: `规则「${name}」给出另一个结果：${parts.map(said('zh')).join('，')}`,
    en: `The rules "${name}" give another result: ${parts.map(said('en')).join(', ')}`,
  }
}

function choiceWords({ name, flow, asked }: Choice, instead: Words, { label, value }: ReplayNames): Words {
  const why = (locale: 'zh' | 'en') => asked.map((one) => `${label(one.name)} = ${value(one.value, locale)}`)
  const by = flow.name ? { zh: `走「${flow.name}」，`, en: `takes "${flow.name}" and ` } : { zh: '', en: '' }
  return {
    zh: `在「${name}」${by.zh}${instead.zh}${asked.length > 0 ? `（${why('zh').join('，')}）` : ''}`,
    en: `At "${name}" it ${by.en}${instead.en}${asked.length > 0 ? ` (${why('en').join(', ')})` : ''}`,
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
