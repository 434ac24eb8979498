'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { RulesContract } from '@/components/design/rules/rules-contract.ts'

/** Takes whether the workbench of rules is open; gives what it needs, once that was fetched: it reads formulas. */
export function useRulesContract(asked: boolean): RulesContract | null {
  const t = useTranslations('design.list')
  const [contract, setContract] = useState<RulesContract | null>(null)
  useEffect(() => {
    if (!asked || contract) return
    let gone = false
    void import('./rules-contract.ts').then(({ rulesContract }) => !gone && setContract(rulesContract(t('offline'))))
    return () => {
      gone = true
    }
  }, [asked, contract, t])
  return contract
}
