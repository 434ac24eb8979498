'use client'
import 'dmn-js/dist/assets/diagram-js.css'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-drd.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-js-literal-expression.css'
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css'
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css'
import './rules-editor.css'
import { TableProperties } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import type { Bench, DraftFile } from '../bench.ts'
import type { Finding } from '../checks/finding.ts'
import { blankRules } from './blank-rules.ts'
import { isRules } from './rules-bench.ts'
import type { RulesContract } from './rules-contract.ts'
import { RulesBoard } from './rules-board.tsx'
import { useLastingBench } from './use-lasting-bench.ts'

export type RulesEditorProps = {
  /** the files of the draft as they are opened; the editor starts anew when they change */
  files: readonly DraftFile[]
  contract: RulesContract
  findings: readonly Finding[] | null
  /** once the rules can be worked on, and with null when they no longer can */
  onOpened: (bench: Bench | null) => void
  /** after every edit, undo and redo included */
  onEdit: () => void
}

type Held = { from: readonly DraftFile[]; rules: DraftFile[]; path: string | null }

const hold = (from: readonly DraftFile[]): Held => {
  const rules = from.filter(({ path }) => isRules(path))
  return { from, rules, path: rules[0]?.path ?? null }
}

/** The workbench of rules: one file of them at a time, or the beginning of the first. */
export function RulesEditor({ files, contract, findings, onOpened, onEdit }: RulesEditorProps) {
  const [opened, setHeld] = useState(() => hold(files))
  const held = opened.from === files ? opened : hold(files)
  if (held !== opened) setHeld(held)
  const tell = useLastingBench(held.rules, onOpened)
  const file = held.rules.find(({ path }) => path === held.path)
  if (!file)
    return <NoRules onBegin={(text) => setHeld({ ...held, rules: [{ path: 'rules.dmn', text }], path: 'rules.dmn' })} />
  return (
    <RulesBoard
      key={file.path}
      file={file}
      rules={held.rules}
      isNew={!files.includes(file) && held.rules.length === 1}
      contract={contract}
      findings={findings}
      onOpened={tell}
      onEdit={onEdit}
      onLeave={(text, path) =>
        setHeld((now) => ({ ...now, path, rules: now.rules.map((each) => (each === file ? { ...each, text } : each)) }))
      }
    />
  )
}

function NoRules({ onBegin }: { onBegin: (text: string) => void }) {
  const t = useTranslations('rules.none')
  const words = { name: t('name'), condition: t('condition'), result: t('result') }
  return (
    <div className="mx-auto w-full max-w-[720px] pt-16">
      <Notice
        icon={TableProperties}
        title={t('title')}
        text={t('text')}
        action={
          <Button variant="primary" onClick={() => onBegin(blankRules(words))}>
            {t('begin')}
          </Button>
        }
      />
    </div>
  )
}
