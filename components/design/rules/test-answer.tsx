import { useLocale, useTranslations } from 'next-intl'
import { meetsExpectation } from '@/domain/rules/meets-expectation.ts'
import { partOf, valueIn, type TestField, type TestFields, type TestRow } from '@/domain/rules/test-row.ts'
import { useTestNames } from './codes-context.ts'
import type { Tried } from './rules-contract.ts'
import { useCellWords } from './use-cell-words.ts'

/** What should come out and what did: the parts that differ, else the first that says something. */
export function TestAnswer({ row, fields, tried }: { row: TestRow; fields: TestFields; tried: Tried | undefined }) {
  const t = useTranslations('rules.tests')
  const cell = useCellWords()
  const nameOf = useTestNames(fields, row)
  const language = useLocale() === 'en' ? 'en' : 'zh'
  if (tried?.fault) return <span className="min-w-0 text-sm break-words">{tried.fault[language]}</span>
  const withName = (field: TestField, value: string) => `${value} ${nameOf(field, value)}`.trim()
  const awaited = fields.results
    .map((field) => withName(field, row.expected[field.name] ?? ''))
    .filter((text) => text !== '')
  if (!tried)
    return <span className="min-w-0 break-words">{awaited.join(' · ') || <Pale>{t('notExpected')}</Pale>}</span>
  if (tried.equal === false)
    return (
      <span className="grid min-w-0 gap-1 break-words">
        {differing(row, fields, tried.result).map((field) => (
          <span key={field.name}>
            {fields.results.length > 1 && <Pale>{field.label}</Pale>}
            <span className="block">
              <Pale>{t('should')}</Pale> {withName(field, row.expected[field.name] ?? '')}
            </span>
            <span className="block">
              <Pale>{t('is')}</Pale>{' '}
              <b className="font-semibold">{withName(field, cell(partOf(tried.result, field.name))) || t('noRow')}</b>
            </span>
          </span>
        ))}
      </span>
    )
  const said = fields.results
    .map((field) => withName(field, cell(partOf(tried.result, field.name))))
    .filter((text) => text !== '')
  return <span className="line-clamp-3 min-w-0 break-words">{said.join(' · ') || t('noRow')}</span>
}

const Pale = ({ children }: { children: string }) => <small className="text-ink-2 text-xs">{children}</small>

function differing({ expected }: TestRow, { results }: TestFields, result: unknown): TestFields['results'] {
  return results.filter(({ name, type }) => {
    const value = valueIn(expected[name] ?? '', type)
    return value !== undefined && !meetsExpectation(value, partOf(result, name) ?? null)
  })
}
