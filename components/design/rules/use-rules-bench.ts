import { useEffect, useRef } from 'react'
import type { Bench, DraftFile } from '../bench.ts'
import type { DmnModeler } from './dmn-modeler.ts'
import { rulesBench } from './rules-bench.ts'

type Board = {
  modeler: DmnModeler | null
  path: string
  /** all the files of rules */
  rules: readonly DraftFile[]
  /** the file was just begun, which is an edit */
  isNew: boolean
  onOpened: (bench: Bench | null) => void
  onEdit: () => void
}

/** Tells the page of the workbench once its file can be worked on, and when it no longer can. */
export function useRulesBench({ modeler, path, rules, isNew, onOpened, onEdit }: Board): void {
  const told = useRef({ onOpened, onEdit, rules, isNew })
  useEffect(() => {
    told.current = { onOpened, onEdit, rules, isNew }
  })
  useEffect(() => {
    if (!modeler) return
    const others = () => told.current.rules.filter((other) => other.path !== path)
    told.current.onOpened(rulesBench(modeler, path, others))
    if (told.current.isNew) told.current.onEdit()
    return () => told.current.onOpened(null)
  }, [modeler, path])
}
