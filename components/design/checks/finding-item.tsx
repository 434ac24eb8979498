'use client'
import { CircleAlert, Lightbulb, WandSparkles } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { ChoiceOf } from '../step/choice-of.tsx'
import { OutcomeTarget } from '../step/outcome-target.tsx'
import type { Finding } from './finding.ts'
import type { Mending } from './use-mending.ts'

/** One finding: what, where, why and the cure; what can be mended in one way mends itself. */
export function FindingItem({
  finding,
  onGo,
  mending,
}: {
  finding: Finding
  onGo?: ((elementId: string) => void) | undefined
  mending?: Mending | undefined
}) {
  const t = useTranslations('design.checks')
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const [asking, setAsking] = useState(false)
  const { element, place, file, message, cure, mend } = finding
  const asks = mend?.kind === 'outcome' || mend?.kind === 'form'
  const answer = (to: string | null) => {
    setAsking(false)
    mending?.mend(finding, to)
  }
  return (
    <li className="border-line grid grid-cols-[76px_minmax(0,1fr)_auto] items-start gap-3 px-4 py-2 not-first:border-t">
      <Severity severity={finding.severity} words={t(finding.severity)} />
      <div className="min-w-0">
        <p className="font-semibold">
          {element && place[language] ? t('at', { name: place[language] }) : file}
          {message[language]}
        </p>
        <p className="text-ink-2 text-sm">{cure[language]}</p>
        {asking && mending && mend?.kind === 'outcome' && (
          <OutcomeTarget targets={mending.choicesOf(finding)} onCancel={() => setAsking(false)} onDraw={answer} />
        )}
        {asking && mending && mend?.kind === 'form' && (
          <ChoiceOf
            label={t('whichForm')}
            value=""
            none={t('choose')}
            choices={mending.choicesOf(finding)}
            onChoose={answer}
          />
        )}
      </div>
      <div className="flex gap-2">
        {mending && mend && !asking && (
          <Button size="sm" variant="soft" onClick={() => (asks ? setAsking(true) : mending.mend(finding))}>
            <WandSparkles aria-hidden className="size-3.5" />
            {t(asks ? 'mendAsking' : 'mend')}
          </Button>
        )}
        {onGo && element && (
          <Button size="sm" onClick={() => onGo(element)}>
            {t('go')}
          </Button>
        )}
      </div>
    </li>
  )
}

function Severity({ severity, words }: { severity: Finding['severity']; words: string }) {
  const Icon = severity === 'error' ? CircleAlert : Lightbulb
  return (
    <span
      className={`flex items-center gap-1 text-sm leading-6 ${severity === 'error' ? 'text-red-ink font-semibold' : 'text-ink-2'}`}
    >
      <Icon aria-hidden strokeWidth={1.75} className="size-4" />
      {words}
    </span>
  )
}
