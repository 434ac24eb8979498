import { CheckCheck, SearchX } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { TaskFacts } from '@/components/task/task-facts.tsx'
import { TaskHead } from '@/components/task/task-head.tsx'
import { buttonClass } from '@/components/ui/button-class.ts'
import { Notice } from '@/components/ui/notice.tsx'
import type { Actor } from '@/server/auth/actor.ts'
import { now as clockNow } from '@/server/clock.ts'
import { getTask } from '@/server/services/tasks/get-task.ts'
import { panelTask } from './panel-task.ts'
import { StepDone } from './step-done.tsx'
import { TaskPanel } from './task-panel.tsx'

const panel =
  'bg-surface border-line lg:rounded-3 flex min-h-0 flex-1 flex-col overflow-clip lg:overflow-auto lg:border'

type StepViewProps = {
  person: Actor
  id: string | null
  back: string
  here: string
  next: string
  nextOnPhone: string
}

/** One step in full: its clocks, its matter, its form. */
export async function StepView({ person, id, back, here, next, nextOnPhone }: StepViewProps) {
  const [t, locale] = await Promise.all([getTranslations('work'), getLocale()])
  if (!id)
    return (
      <section className={panel}>
        <Notice icon={CheckCheck} title={t('nothing.title')} text={t('nothing.text')} />
      </section>
    )
  const found = await getTask(person, id)
  if (!found.ok)
    return (
      <section className={panel}>
        <PhoneBar title={t('gone.title')} back={back} label={t('back')} />
        <Notice
          icon={SearchX}
          title={t('gone.title')}
          text={t('gone.text')}
          action={
            <Link href={next} className={buttonClass()}>
              {t('gone.next')}
            </Link>
          }
        />
      </section>
    )
  const task = found.value
  const now = clockNow()
  return (
    <section className={panel} aria-label={t('stepRegion', { step: task.stepName })} tabIndex={0}>
      <PhoneBar title={t('stepOf', { step: task.stepName, title: task.caseTitle })} back={back} label={t('back')} />
      <TaskHead task={task} caseClock={task.case.caseClock} now={now} />
      <TaskFacts
        description={task.case.description}
        photos={task.case.photos}
        reporter={task.case.reporter}
        channel={task.channel}
        events={task.case.lastEvents}
        now={now}
      />
      {task.state === 'open' ? (
        <TaskPanel key={task.id} task={panelTask(task, locale)} next={next} nextOnPhone={nextOnPhone} here={here} />
      ) : (
        <StepDone outcome={task.outcome} completedAt={task.completedAt} now={now} caseNumber={task.caseNumber} />
      )}
    </section>
  )
}

function PhoneBar({ title, back, label }: { title: string; back: string; label: string }) {
  return (
    <div className="lg:hidden">
      <TopBar title={title} back={{ href: back, label }} search={false} />
    </div>
  )
}
