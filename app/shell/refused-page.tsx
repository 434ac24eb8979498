import { Ban } from 'lucide-react'
import { Notice } from '@/components/ui/notice.tsx'

/** A page somebody may not see, said in its place; `t` has the words `forbidden.title` and `forbidden.text`. */
export function RefusedPage({ t }: { t: (key: 'forbidden.title' | 'forbidden.text') => string }) {
  return (
    <main id="main" className="mx-auto w-full max-w-[720px]">
      <Notice icon={Ban} heading="h1" title={t('forbidden.title')} text={t('forbidden.text')} />
    </main>
  )
}
