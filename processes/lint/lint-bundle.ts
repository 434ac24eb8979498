import type { ProcessBundle } from '@/processes/contract/bundle.ts'
import { ownWords } from '@/processes/contract/diff/own-words.ts'
import { labelOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { linesOfIds } from '@/processes/contract/lines-of-ids.ts'
import { isNamed, standsInFlow } from '@/processes/contract/place-words.ts'
import { engineRules } from './engine/engine-rules.ts'
import { withoutTwins } from './engine/said-already.ts'
import type { Finding } from './finding.ts'
import { lintContextOf } from './lint-context.ts'
import type { District, Fault, LintContext, LintRule } from './rule.ts'
import { say } from './rule.ts'
import { forbidding, rules } from './rules.ts'

/**
 * Takes a bundle and what is known of its district; gives everything a person should mend before it is published, errors first. Models come from
 * strangers: a rule that stumbles over one is a finding itself and does not keep the others from looking.
 */
export async function lintBundle(bundle: ProcessBundle, district?: District): Promise<Finding[]> {
  return applyAll([...rules, ...engineRules], bundle, district)
}

/** Gives what must not come in at all, for it would run code nobody sees in the drawing, or a second flow with it. */
export async function findForbidden(bundle: ProcessBundle): Promise<Finding[]> {
  return applyAll(forbidding, bundle)
}

async function applyAll(asked: readonly LintRule[], bundle: ProcessBundle, district?: District): Promise<Finding[]> {
  try {
    const context = await lintContextOf(bundle, district)
    const lineOf = lineFinder(bundle)
    const all = withoutTwins(asked.flatMap((rule) => apply(rule, context)))
    const findings = all.map((finding) => ({ ...finding, line: lineOf(finding) }))
    return [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))]
  } catch (error) {
    return [findingOf({ id: 'lint', severity: 'error' }, bundle, crash(error))]
  }
}

/** Takes one rule and an open bundle; gives its findings. */
export function apply(rule: LintRule, context: LintContext): Finding[] {
  try {
    return rule.check(context).map((fault) => findingOf(rule, context.bundle, fault))
  } catch (error) {
    return [findingOf({ ...rule, severity: 'error' }, context.bundle, crash(error))]
  }
}

/** Files are read for their lines when the first finding asks. */
function lineFinder({ bpmn, dmns }: ProcessBundle): (finding: Finding) => number | null {
  const read = new Map<string, Map<string, number>>()
  return ({ file, element }) => {
    const text = [bpmn, ...dmns].find(({ path }) => path === file)?.text
    if (text === undefined || element === '') return null
    const lines = read.get(file) ?? linesOfIds(text)
    read.set(file, lines)
    return lines.get(element) ?? null
  }
}

const isError = ({ severity }: Finding) => severity === 'error'

function findingOf({ id, severity }: Pick<LintRule, 'id' | 'severity'>, bundle: ProcessBundle, fault: Fault): Finding {
  const { element, message, cure } = fault
  const place = fault.place ?? placeOf(element)
  const name = typeof place.name === 'string' ? say(place.name, place.name) : place.name
  const file = fault.file ?? bundle.bpmn.path
  return {
    rule: id,
    severity: fault.severity ?? severity,
    element: place.id,
    elementName: name.zh,
    place: name,
    ...{ file, line: null },
    message,
    cure,
    mendable: fault.mend !== undefined,
    mend: fault.mend ?? null,
  }
}

/** What nobody named is called by where it stands. */
function placeOf(element: Element | undefined): NonNullable<Fault['place']> {
  if (!element) return { id: '', name: '' }
  const isFound = isNamed(element) || !(standsInFlow(element) || element.sourceRef)
  return { id: element.id, name: isFound ? labelOf(element) : ownWords(element) }
}

function crash(error: unknown): Fault {
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 200)
  return {
    message: say(`检查没能完成：${reason}`, `The check could not be finished: ${reason}`),
    cure: say(
      '请在画它的工具里打开，重新导出一份再导入；仍然如此请找系统管理员',
      'Export it again from the tool it was drawn with; if that does not help ask the system administrator',
    ),
  }
}
