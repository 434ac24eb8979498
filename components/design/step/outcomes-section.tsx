'use client'
import { ArrowRight, CircleAlert, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { IconButton } from '@/components/ui/icon-button.tsx'
import type { Outcome } from '@/domain/process/process-model.ts'
import { nameOf, type ModelElement } from '../flow/model-element.ts'
import type { StepChange } from './change-step.ts'
import { KeptInput } from './kept-input.tsx'
import { OutcomeTarget } from './outcome-target.tsx'
import { outcomeWays, type OutcomeWay } from './outcome-ways.ts'
import { renameOutcomes } from './rename-outcomes.ts'
import { Section } from './section.tsx'
import { nextOutcome, outcomesText, type StepFacts } from './step-facts.ts'
import { TickBox } from './tick-box.tsx'
import type { WayTarget } from './way-targets.ts'

/** Draws the flow of an outcome to an element by id, or to a new end. */
export type DrawWay = (outcome: { code: string; text: string }, targetId: string | null, last: boolean) => void

/** What a step can end with, and where each of it leads. */
export function OutcomesSection({
  step,
  facts,
  offered,
  targets,
  change,
  draw,
}: {
  step: ModelElement
  facts: StepFacts
  /** what the step's form lets a person choose as its result, none where the form does not ask for it */
  offered: readonly Outcome[]
  targets: readonly WayTarget[]
  change: (...changes: StepChange[]) => void
  draw: DrawWay
}) {
  const t = useTranslations('design.step.outcomes')
  const [drawing, setDrawing] = useState<string | null>(null)
  const { outcomes, variable, header } = facts
  const ways = outcomeWays(step, outcomes, variable)
  const open = ways.filter(({ leadsTo }) => leadsTo === null)
  const together = open.length === ways.length
  const rename = (to: Outcome) => {
    const next = outcomes.map((other) => (other.code === to.code ? to : other))
    change(...renameOutcomes(step, next, [{ from: to.code, to }]))
  }
  const write = (next: typeof outcomes) => change({ at: 'header', key: 'outcomes', value: outcomesText(next) })
  return (
    <Section title={t('title')}>
      <ul className="border-line-strong rounded-2 grid border">
        {ways.map(({ code, text, ...way }, index) => (
          <li key={code} className="border-line grid gap-1.5 p-2 not-first:border-t">
            <div className="flex items-center gap-1">
              <KeptInput
                aria-label={t('text', { number: index + 1 })}
                value={text}
                onKeep={(value) => value.trim() && rename({ code, text: value })}
              />
              <IconButton
                icon={Trash2}
                label={t('remove', { text })}
                onClick={() => write(outcomes.filter((other) => other.code !== code))}
              />
            </div>
            <div className="flex items-center justify-between gap-2">
              <LeadsTo way={way} together={together} />
              {outcomes.length > 1 && drawing !== code && (!way.leadsTo || way.rival || way.work) && (
                <Button size="sm" onClick={() => setDrawing(code)}>
                  {t('draw')}
                </Button>
              )}
            </div>
            {drawing === code && (
              <OutcomeTarget
                targets={targets}
                onCancel={() => setDrawing(null)}
                onDraw={(target) => {
                  setDrawing(null)
                  draw({ code, text }, target, open.length === 1)
                }}
              />
            )}
            <TickBox
              ticked={header('returnOutcome') === code}
              onTick={(on) => change({ at: 'header', key: 'returnOutcome', value: on ? code : null })}
            >
              <span className="text-sm">{t('isReturn')}</span>
            </TickBox>
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        className="justify-self-start"
        onClick={() => {
          const added = nextOutcome(outcomes, offered, t('newText'))
          write([...outcomes, added])
          setDrawing(added.code)
        }}
      >
        {t('add')}
      </Button>
    </Section>
  )
}

/** Red is what the checks want mended: an outcome that leads nowhere while others have their way. */
function LeadsTo({ way, together }: { way: Pick<OutcomeWay, 'leadsTo' | 'rival' | 'work'>; together: boolean }) {
  const t = useTranslations('design.step.outcomes')
  const { leadsTo, rival, work } = way
  if (leadsTo && !rival)
    return (
      <p className="text-ink-2 flex items-center gap-1 text-sm">
        <ArrowRight aria-hidden className="size-3.5 shrink-0" />
        {work
          ? t('leadsToAfter', { name: nameOf(leadsTo), work: nameOf(work) })
          : t('leadsTo', { name: nameOf(leadsTo) })}
      </p>
    )
  return (
    <p className={`flex items-center gap-1 text-sm ${together || rival ? 'text-ink-2' : 'text-red-ink'}`}>
      <CircleAlert aria-hidden className="size-3.5 shrink-0" />
      {leadsTo && rival
        ? t('unsure', { name: nameOf(leadsTo), rival: nameOf(rival.targetRef ?? rival) })
        : t(together ? 'together' : 'nowhere')}
    </p>
  )
}
