import { refuse } from '@/domain/shared/result.ts'
import type { Words } from '@/domain/shared/words.ts'

const bringAgain: Words = {
  zh: '在画它的工具里打开，重新导出一份再导入；打不开的，请给您文件的人重发',
  en: 'Open it in the tool it was made with and export it again; if that fails ask whoever sent it for another copy',
}

/** Refuses a file that cannot be read: takes its name, why, the line counted from one where that is known, and the cure. */
export function unreadable(
  file: string,
  why: Words,
  { line = null, cure = bringAgain }: { line?: number | null; cure?: Words } = {},
) {
  const at = line === null ? { zh: '', en: '' } : { zh: `第 ${line} 行，`, en: `line ${line}, ` }
  return refuse('bundle.file_unreadable', { file, reason: { zh: at.zh + why.zh, en: at.en + why.en }, cure })
}

export const nestedTooDeep: Words = { zh: '里面套得太深', en: 'nested too deep' }
