import {
  Bell,
  CircleCheck,
  CircleX,
  Clock3,
  FileCheck,
  MessageSquareReply,
  Pause,
  Play,
  Send,
  Star,
  User,
  Workflow,
  type LucideIcon,
} from 'lucide-react'
import { WhistleIcon } from '@/components/report/whistle-icon.tsx'
import { textIn } from './named.ts'
import { momentWords } from './moment.ts'

export type TimelineEvent = {
  seq: number
  type: string
  at: Date
  actor: string
  personName: string | null
  unitName: string | null
  unitNameEn: string | null
  text: { zh: string; en: string }
  fields: { key: string; label: string; value: { zh: string; en: string } }[]
}

const ICONS: Record<string, LucideIcon> = {
  CaseDispatched: Send,
  StepCompleted: CircleCheck,
  CaseArchived: FileCheck,
  CaseVoided: CircleX,
  CaseWithdrawn: CircleX,
  ClockStarted: Clock3,
  ClockStopped: Clock3,
  ClockHeld: Pause,
  ClockResumed: Play,
  AlarmRaised: Bell,
  AlarmSettled: Bell,
  PeopleNotified: Bell,
  ChannelAnswered: MessageSquareReply,
  RatingRequested: Star,
  CaseRated: Star,
  RatingLapsed: Star,
}

function Sign({ event }: { event: TimelineEvent }) {
  if (event.type === 'CaseReported') return <WhistleIcon size={14} />
  const Icon = ICONS[event.type] ?? (event.actor === 'person' || event.actor === 'citizen' ? User : Workflow)
  return <Icon size={14} strokeWidth={1.75} aria-hidden />
}

/** What was written on the form of a step, field by field. */
function FilledFields({ fields, locale }: { fields: TimelineEvent['fields']; locale: string }) {
  if (fields.length === 0) return null
  return (
    <dl className="rounded-2 bg-surface-2 mt-1 grid gap-1 px-2.5 py-1.5 text-sm">
      {fields.map(({ key, label, value }) => (
        <div key={key} className="grid gap-x-2 min-[1120px]:grid-cols-[minmax(0,7em)_minmax(0,1fr)]">
          <dt className="text-ink-2">{label}</dt>
          <dd className="whitespace-pre-line">{textIn(locale, value)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What happened, newest first, in words; alarms carry the one colour. */
export function CaseTimeline({ events, now, locale }: { events: readonly TimelineEvent[]; now: Date; locale: string }) {
  return (
    <ol className="px-4 pt-2.5 pb-3">
      {events.map((event) => {
        const alarm = event.type === 'AlarmRaised'
        const unit = locale === 'en' ? (event.unitNameEn ?? event.unitName) : event.unitName
        return (
          <li
            key={event.seq}
            className="not-last:before:bg-line-strong relative grid grid-cols-[92px_22px_minmax(0,1fr)] gap-x-2.5 pb-3 not-last:before:absolute not-last:before:top-6 not-last:before:-bottom-0.5 not-last:before:left-[112px] not-last:before:w-px last:pb-0"
          >
            <time dateTime={event.at.toISOString()} className="text-ink-3 text-end text-xs leading-[22px] tabular-nums">
              {momentWords(event.at, now, locale)}
            </time>
            <span
              className={`grid size-[22px] place-items-center rounded-full ${alarm ? 'bg-red-tint text-red-ink' : 'bg-sunk text-ink-2'}`}
            >
              <Sign event={event} />
            </span>
            <div className="min-w-0 wrap-break-word">
              <p className={alarm ? 'text-red-ink font-semibold' : ''}>{textIn(locale, event.text)}</p>
              {(event.personName ?? unit) && (
                <p className="text-ink-2 text-sm">{[unit, event.personName].filter(Boolean).join(' · ')}</p>
              )}
              <FilledFields fields={event.fields} locale={locale} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}
