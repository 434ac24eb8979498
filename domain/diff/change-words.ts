import type { Words } from '../shared/words.ts'
import type { PlainElement, PlainProperty } from './plain-model.ts'

const quote = (text: string): Words => ({ zh: `「${text}」`, en: `“${text}”` })

/** Takes an element that came; gives the sentence. */
export function addedWords({ where, own, details }: PlainElement): Words {
  return { zh: `${where.zh}新增${own.zh}${details?.zh ?? ''}`, en: `${where.en}${own.en} added${details?.en ?? ''}` }
}

/** Takes an element that went; gives the sentence. */
export function removedWords({ where, own, details }: PlainElement): Words {
  return { zh: `${where.zh}删去${own.zh}${details?.zh ?? ''}`, en: `${where.en}${own.en} removed${details?.en ?? ''}` }
}

/** Takes both sides of an element whose place among its neighbours changed; gives the sentence. */
export function movedWords(before: PlainElement, after: PlainElement): Words {
  const [from, to] = [before.spot, after.spot]
  return {
    zh: `${after.where.zh}${after.joint === 'in' ? '' : after.own.zh}由${from?.zh ?? ''}移到${to?.zh ?? ''}`,
    en: `${after.where.en}${after.joint === 'in' ? 'row' : after.own.en} moved from ${from?.en ?? ''} to ${to?.en ?? ''}`,
  }
}

/** Takes both sides of a property, null where it is not there; gives the sentence. */
export function changedWords(
  element: { before: PlainElement; after: PlainElement },
  key: string,
  before: PlainProperty | null,
  after: PlainProperty | null,
): Words {
  if (key === 'name') return renamedWords(element.before, element.after)
  // a field is known by its label: the sentence begins with the one it had
  const { where, own, joint } = key === 'label' ? element.before : element.after
  const label = (after ?? before)?.label ?? { zh: key, en: key }
  const [was, is] = [short(before?.words), short(after?.words)]
  const [zh, en] = [`${where.zh}${own.zh}`, `${where.en}${own.en}`]
  const of = joint === 'of' ? '的' : '：'
  if (after?.phrase && before) return { zh: `${zh}改为${after.words.zh}`, en: `${en}: now ${after.words.en}` }
  if (before && after)
    return {
      zh: `${zh}${of}${label.zh}由 ${was.zh} 改为 ${is.zh}`,
      en: `${en}: ${label.en} changed from ${was.en} to ${is.en}`,
    }
  const gained = before ? { zh: '删去', en: 'removed' } : { zh: '新增', en: 'added' }
  const member = [before, after].find((property) => property?.member)
  if (member)
    return {
      zh: `${zh}${gained.zh}${label.zh}${member.words.zh}`,
      en: `${en}: ${label.en} ${member.words.en} ${gained.en}`,
    }
  if (after) return { zh: `${zh}${of}${label.zh}设为 ${is.zh}`, en: `${en}: ${label.en} set to ${is.en}` }
  return {
    zh: `${zh}去掉了${label.zh}，原为 ${was.zh}`,
    en: `${en}: ${label.en} removed, was ${was.en}`,
  }
}

/** A sentence is read at a glance; the whole text stands in the change itself. */
const longest = 200

const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)

const short = (words: Words | undefined): Words => ({ zh: cut(words?.zh ?? ''), en: cut(words?.en ?? '') })

function renamedWords(before: PlainElement, after: PlainElement): Words {
  const [was, is] = [quote(before.name), quote(after.name)]
  if (before.name === '' || before.own.zh.includes(was.zh))
    return {
      zh: `${before.where.zh}${before.own.zh}改名为${after.name === '' ? '无名' : is.zh}`,
      en: `${before.where.en}${before.own.en} renamed to ${after.name === '' ? 'nothing' : is.en}`,
    }
  return {
    zh: `${after.where.zh}${after.own.zh}的名称由${was.zh}改为${is.zh}`,
    en: `${after.where.en}${after.own.en}: name changed from ${was.en} to ${is.en}`,
  }
}
