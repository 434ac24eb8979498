'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ModelElement } from '../flow/model-element.ts'
import type { LoadUses, VariableUse } from './variable-use.ts'

/** Who writes and who reads each variable; a name goes to the element. What reads them is fetched first. */
export function VariablesView({
  load,
  definitions,
  onGo,
}: {
  load: LoadUses
  definitions: ModelElement
  onGo: (elementId: string) => void
}) {
  const t = useTranslations('design.variables')
  const [read, setRead] = useState<Awaited<ReturnType<LoadUses>> | null>(null)
  useEffect(() => {
    let gone = false
    void load().then((loaded) => !gone && setRead(() => loaded))
    return () => {
      gone = true
    }
  }, [load])
  if (!read) return <p className="text-ink-2 p-4">{t('reading')}</p>
  const uses = read(definitions)
  if (uses.length === 0) return <p className="text-ink-2 p-4">{t('none')}</p>
  const list = (label: string, at: VariableUse['writers']) => (
    <div className="grid grid-cols-[3rem_minmax(0,1fr)] gap-2 text-sm">
      <dt className="text-ink-2">{label}</dt>
      <dd className="flex flex-wrap gap-x-2">
        {at.length === 0 && <span className="text-ink-3">{t('nobody')}</span>}
        {at.map(({ id, name }) => (
          <button key={id} type="button" className="text-accent hover:underline" onClick={() => onGo(id)}>
            {name}
          </button>
        ))}
      </dd>
    </div>
  )
  return (
    <ul>
      {uses.map(({ name, fromStart, writers, readers }) => (
        <li key={name} className="border-line grid gap-1 px-4 py-2.5 not-first:border-t">
          <h3 className="font-semibold">
            <code>{name}</code>
            {fromStart && <span className="text-ink-3 ms-2 text-xs font-normal">{t('fromStart')}</span>}
          </h3>
          <dl className="grid gap-0.5">
            {(writers.length > 0 || !fromStart) && list(t('writes'), writers)}
            {list(t('reads'), readers)}
          </dl>
        </li>
      ))}
    </ul>
  )
}
