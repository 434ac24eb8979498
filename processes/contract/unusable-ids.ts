import { ok, refuse, type Result } from '@/domain/shared/result.ts'

/** so many are named */
const most = 10

/**
 * Takes the name of a file and what its reader warned of; refuses `bundle.id_unusable` when elements carry ids that
 * the engine does not take (NCName in Latin letters): the reader leaves those elements out with all that is in them.
 */
export function checkIds(file: string, warnings: readonly { message: string }[]): Result<null> {
  const found = warnings.flatMap(({ message }) => {
    const [, line, id] = /\n\s*line: (\d+)[\s\S]*nested error: illegal ID <([\s\S]*)>$/.exec(message) ?? []
    return id === undefined ? [] : [{ id, line: Number(line) + 1 }]
  })
  if (found.length === 0) return ok(null)
  const named = found.slice(0, most)
  return refuse('bundle.id_unusable', {
    file,
    ids: {
      zh: named.map(({ id, line }) => `第 ${line} 行的“${id}”`).join('、'),
      en: named.map(({ id, line }) => `“${id}” at line ${line}`).join(', '),
    },
  })
}
