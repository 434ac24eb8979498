import { Check, CloudOff, LoaderCircle, Pencil, type LucideIcon } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { SaveState } from './save-state.ts'

/** How the last edit is doing, in a few words beside the name. */
export function SaveLine({ state }: { state: SaveState }) {
  const t = useTranslations('design.save')
  const format = useFormatter()
  const said = (): [LucideIcon, string] => {
    switch (state.kind) {
      case 'saved': {
        const time = state.at && format.dateTime(state.at, { hour: '2-digit', minute: '2-digit', hour12: false })
        return [Check, time ? t('saved', { time }) : t('opened')]
      }
      case 'dirty':
        return [Pencil, t('dirty')]
      case 'saving':
        return [LoaderCircle, t('saving')]
      case 'waiting':
        return [CloudOff, `${t(state.why)}${state.local ? t('local') : t('notLocal')}`]
      case 'stale':
        return [CloudOff, t('stale')]
      case 'locked':
        return [CloudOff, `${t('locked', { name: state.by })}${state.local ? t('local') : t('notLocal')}`]
      default:
        return state satisfies never
    }
  }
  const [Icon, words] = said()
  return (
    <span role="status" className="text-ink-2 flex min-w-0 items-center gap-1 text-sm">
      <Icon aria-hidden strokeWidth={1.75} className="size-3.5 shrink-0" />
      <span className="truncate">{words}</span>
    </span>
  )
}
