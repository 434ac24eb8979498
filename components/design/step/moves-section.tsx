'use client'
import { useTranslations } from 'next-intl'
import type { StepChange } from './change-step.ts'
import { Section } from './section.tsx'
import type { StepFacts } from './step-facts.ts'
import { TickBox } from './tick-box.tsx'

const moves = ['extend', 'hold', 'coHandle', 'transfer', 'takeBack'] as const

/** What may be done to a case at this step besides finishing it. */
export function MovesSection({ facts, change }: { facts: StepFacts; change: (...changes: StepChange[]) => void }) {
  const t = useTranslations('design.step.moves')
  return (
    <Section title={t('title')}>
      <div className="grid grid-cols-2 gap-x-3">
        {moves.map((move) => (
          <TickBox
            key={move}
            ticked={facts.header(`move.${move}`) === 'true'}
            onTick={(on) => change({ at: 'header', key: `move.${move}`, value: on ? 'true' : null })}
          >
            {t(move)}
          </TickBox>
        ))}
      </div>
    </Section>
  )
}
