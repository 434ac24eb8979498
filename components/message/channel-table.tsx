'use client'
import { useLocale, useTranslations } from 'next-intl'
import { textIn } from '@/components/case/named.ts'
import { Button } from '@/components/ui/button.tsx'
import { TableHead } from '@/components/ui/table-head.tsx'
import { ScrollBox } from '@/components/ui/scroll-box.tsx'
import { whereTo, type ChannelShape } from './channel-shape.ts'

export type ChannelAct = 'try' | 'edit' | 'remove'

const acts = ['try', 'edit', 'remove'] as const

/** The outside channels: where each leads and what can be done with it. */
export function ChannelTable({
  channels,
  busy,
  onAct,
}: {
  channels: readonly ChannelShape[]
  /** code of the channel that is being tried */
  busy: string | null
  onAct: (act: ChannelAct, channel: ChannelShape) => void
}) {
  const t = useTranslations('channels')
  const locale = useLocale()
  return (
    <ScrollBox label={t('title')}>
      <table className="w-full min-w-[760px] text-sm">
        <caption className="sr-only">{t('title')}</caption>
        <TableHead names={(['name', 'kind', 'whereTo', 'secret'] as const).map((name) => t(`columns.${name}`))}>
          <th scope="col">
            <span className="sr-only">{t('columns.acts')}</span>
          </th>
        </TableHead>
        <tbody>
          {channels.map((channel) => {
            const { code, kind, name, secret } = channel
            const called = textIn(locale, name)
            return (
              <tr key={code} className="border-line border-t">
                <th scope="row" className="py-2 ps-4 text-start font-normal">
                  <b>{called}</b> <span className="text-ink-3 text-xs">{code}</span>
                </th>
                <td className="py-2 ps-4">{t(`form.kindOf.${kind}`)}</td>
                <td className="py-2 ps-4 break-all">{whereTo(channel)}</td>
                <td className="text-ink-2 py-2 ps-4">{secret ?? t('form.noSecret')}</td>
                <td className="py-1 ps-4 pe-2">
                  <span className="flex justify-end gap-1">
                    {acts.map((act) => (
                      <Button
                        key={act}
                        size="sm"
                        variant={act === 'try' ? 'default' : 'quiet'}
                        busy={act === 'try' && busy === code}
                        aria-label={t(`acts.${act}Named`, { name: called })}
                        onClick={() => onAct(act, channel)}
                      >
                        {t(`acts.${act}`)}
                      </Button>
                    ))}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}
