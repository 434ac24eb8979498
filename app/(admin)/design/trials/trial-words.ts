import type { getTranslations } from 'next-intl/server'

type Words = Awaited<ReturnType<typeof getTranslations<'trial'>>>
type Tried = { name: string; revision: number | null; version: number | null }

/** Takes a trial; gives what it tries: a save of a draft, or a version. */
export function trialWords({ name, revision, version }: Tried, t: Words): string {
  return version === null ? t('of.draft', { name, revision: revision ?? 1 }) : t('of.version', { name, version })
}
