'use client'
import { Plus, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { IconButton } from '@/components/ui/icon-button.tsx'
import { Input } from '@/components/ui/input.tsx'
import { Select } from '@/components/ui/select.tsx'
import type { PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import { Check } from './check.tsx'
import { LevelChannels, type NamedChannel } from './level-channels.tsx'
import { LevelRepeat, moveLevel } from './level-repeat.tsx'
import { LevelWhen } from './level-when.tsx'
import { TableHead } from '@/components/ui/table-head.tsx'
import { ScrollBox } from '@/components/ui/scroll-box.tsx'

const people = ['holder', 'unitLeader', 'supervisor', 'duty'] as const
const cards = ['yellow', 'red', 'black'] as const

/** The levels of an alarm policy: name, when, who, over what besides, which card, and whether an extension arms it anew. */
export function LevelTable({
  levels,
  channels,
  readOnly,
  faults,
  onChange,
}: {
  levels: readonly PolicyLevel[]
  channels: readonly NamedChannel[]
  readOnly: boolean
  /** what is wrong with a level, by its place */
  faults: ReadonlyMap<number, string>
  onChange: (levels: PolicyLevel[]) => void
}) {
  const t = useTranslations('time.policies')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const set = (at: number, level: PolicyLevel) => onChange(levels.map((old, index) => (index === at ? level : old)))
  return (
    <div className="grid gap-3 pb-3">
      <ScrollBox label={t('levels')}>
        <table className="w-full min-w-[1240px] text-sm">
          <caption className="sr-only">{t('levels')}</caption>
          <TableHead
            names={(['level', 'when', 'repeat', 'who', 'channels', 'card', 'again'] as const).map((name) => t(name))}
          >
            <td />
          </TableHead>
          <tbody>
            {levels.map((level, index) => {
              const name = level.name[locale]
              const fault = faults.get(index)
              return (
                <tr key={level.code} className="border-line border-t align-top">
                  <th scope="row" className="w-40 py-1.5 ps-4 text-start font-normal">
                    {readOnly ? (
                      <b>{name}</b>
                    ) : (
                      <Input
                        aria-label={t('levelName', { level: level.code })}
                        value={name}
                        maxLength={40}
                        onChange={({ target }) =>
                          set(index, { ...level, name: { ...level.name, [locale]: target.value } })
                        }
                      />
                    )}
                    {fault && (
                      <p role="alert" className="text-red-ink text-xs">
                        {fault}
                      </p>
                    )}
                  </th>
                  <td className="py-1.5 ps-4">
                    <LevelWhen level={level} readOnly={readOnly} onChange={(at) => set(index, moveLevel(level, at))} />
                  </td>
                  <td className="py-1.5 ps-4">
                    <LevelRepeat
                      level={level}
                      name={name}
                      readOnly={readOnly}
                      onChange={(changed) => set(index, changed)}
                    />
                  </td>
                  <td className="py-1.5 ps-4">
                    <div className="flex flex-wrap gap-x-3">
                      {people.map((who) => (
                        <Check
                          key={who}
                          label={t(`tell.${who}`)}
                          checked={level.tell[who]}
                          readOnly={readOnly}
                          onChange={(told) => set(index, { ...level, tell: { ...level.tell, [who]: told } })}
                        />
                      ))}
                    </div>
                  </td>
                  <td className="py-1.5 ps-4">
                    <LevelChannels
                      level={level}
                      name={name}
                      channels={channels}
                      readOnly={readOnly}
                      onChange={(changed) => set(index, changed)}
                    />
                  </td>
                  <td className="py-1.5 ps-4">
                    <Select
                      aria-label={`${t('card')} ${name}`}
                      value={level.card ?? ''}
                      disabled={readOnly}
                      onChange={({ target }) => set(index, { ...level, card: target.value || null })}
                    >
                      <option value="">{t('noCard')}</option>
                      {cards.map((card) => (
                        <option key={card} value={card}>
                          {t(`cards.${card}`)}
                        </option>
                      ))}
                    </Select>
                  </td>
                  <td className="py-1.5 ps-4">
                    <Check
                      label={<span className="sr-only">{`${t('again')} ${name}`}</span>}
                      checked={level.again}
                      readOnly={readOnly}
                      onChange={(again) => set(index, { ...level, again })}
                    />
                  </td>
                  <td className="pe-2 text-end">
                    {!readOnly && levels.length > 1 && (
                      <IconButton
                        icon={X}
                        label={t('remove', { level: name })}
                        onClick={() => onChange(levels.filter((_, other) => other !== index))}
                      />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
      {!readOnly && (
        <Button size="sm" className="ms-4 justify-self-start" onClick={() => onChange([...levels, nextLevel(levels)])}>
          <Plus aria-hidden size={14} strokeWidth={1.75} />
          {t('addLevel')}
        </Button>
      )}
    </div>
  )
}

/** A day after the last of the chain. */
function nextLevel(levels: readonly PolicyLevel[]): PolicyLevel {
  const last = levels.at(-1)
  const amount = last?.at.from === 'due' ? last.at.amount + 1 : 1
  let number = levels.length + 1
  while (levels.some(({ code }) => code === `level${number}`)) number += 1
  return {
    ...{ code: `level${number}`, name: { zh: `第 ${number} 级`, en: `Level ${number}` }, card: null, again: true },
    at: { from: 'due', amount, unit: last?.at.from === 'due' ? last.at.unit : 'workday' },
    tell: last?.tell ?? { holder: true, unitLeader: true, supervisor: true, duty: false },
  }
}
