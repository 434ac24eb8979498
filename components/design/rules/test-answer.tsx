import { useLocale, useTranslations } from 'next-intl'
import { meetsExpectation } from '@/domain/rules/meets-expectation.ts'
import { partOf, valueIn, type TestFields, type TestRow } from '@/domain/rules/test-row.ts'
import type { Tried } from './rules-contract.ts'
import { useCellWords } from './use-cell-words.ts'

/** What should come out and what did: the parts that differ, else the first that says something. */
export function TestAnswer({ row, fields, tried }: { row: TestRow; fields: TestFields; tried: Tried | undefined }) {
  const t = useTranslations('rules.tests')
  const cell = useCellWords()
  const language = useLocale() === 'en' ? 'en' : 'zh'
  if (tried?.fault) return <span className="min-w-0 text-sm break-words">{tried.fault[language]}</span>
  const awaited = fields.results.map(({ name }) => row.expected[name] ?? '').filter((text) => text !== '')
  if (!tried)
    return <span className="min-w-0 break-words">{awaited.join(' · ') || <Pale>{t('notExpected')}</Pale>}</span>
  if (tried.equal === false)
    return (
      <span className="grid min-w-0 gap-1 break-words">
        {differing(row, fields, tried.result).map(({ name, label }) => (
          <span key={name}>
            {fields.results.length > 1 && <Pale>{label}</Pale>}
            <span className="block">
              <Pale>{t('should')}</Pale> {row.expected[name]}
            </span>
            <span className="block">
              <Pale>{t('is')}</Pale> <b className="font-semibold">{cell(partOf(tried.result, name)) || t('noRow')}</b>
            </span>
          </span>
        ))}
      </span>
    )
  const said = fields.results.map(({ name }) => cell(partOf(tried.result, name))).filter((text) => text !== '')
  return <span className="line-clamp-3 min-w-0 break-words">{said.join(' · ') || t('noRow')}</span>
}

const Pale = ({ children }: { children: string }) => <small className="text-ink-2 text-xs">{children}</small>

function differing({ expected }: TestRow, { results }: TestFields, result: unknown): TestFields['results'] {
  return results.filter(({ name, type }) => {
    const value = valueIn(expected[name] ?? '', type)
    return value !== undefined && !meetsExpectation(value, partOf(result, name) ?? null)
  })
}
