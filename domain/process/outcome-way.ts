/** What of a drawing is needed to follow an outcome: elements and the flows between them. */
export type Drawn<T> = {
  $type: string
  $parent?: T
  flowElements?: T[]
  outgoing?: T[]
  sourceRef?: T
  targetRef?: T
  default?: T
  conditionExpression?: { body?: string }
}

/** Where an outcome leads: surely; not before other work is done; not for every case; or nobody asks for it. */
export type OutcomeWay<T> =
  | { kind: 'sure'; flow: T }
  | { kind: 'late'; flow: T; work: T }
  | { kind: 'unsure'; flow: T; rival: T }
  | { kind: 'none' }

type Walk<T> = {
  variable: string
  code: string
  rewrites: (node: T) => boolean
  /** what was walked; undefined while it is being walked, so that a loop adds nothing */
  known: Map<T, OutcomeWay<T> | undefined>
}

/** Says whether a flow asks for a variable at all. */
export function asksOf<T extends Drawn<T>>(flow: T, variable: string): boolean {
  return new RegExp(`(^|[^\\w.])${variable}\\b`).test(bodyOf(flow))
}

/** Says whether a flow is the one of an outcome: its condition names it, or another one it does not want. */
export function asksFor<T extends Drawn<T>>(flow: T, variable: string, code: string): boolean {
  if (!asksOf(flow, variable)) return false
  const unwanted = new RegExp(`\\b${variable}\\s*!=\\s*"([^"]*)"`).exec(bodyOf(flow))
  return unwanted ? unwanted[1] !== code : bodyOf(flow).includes(`"${code}"`)
}

/** Gives the flows of a gateway whose condition does not hang on the variable alone: they may hold whatever it says. */
export function rivalsOf<T extends Drawn<T>>({ outgoing = [] }: T, variable: string): T[] {
  return outgoing.filter((flow) => bodyOf(flow) !== '' && (!asksOf(flow, variable) || /\bor\b/.test(bodyOf(flow))))
}

/**
 * Takes a step, the codes of its outcomes, the variable they are written to and what writes it anew; gives where a case
 * with each of them goes. A default flow stands for the one outcome nobody asks for.
 */
export function outcomeWays<T extends Drawn<T>>(
  step: T,
  codes: readonly string[],
  variable: string,
  rewrites: (node: T) => boolean,
): OutcomeWay<T>[] {
  const ways = codes.map((code): OutcomeWay<T> => {
    const walk = { variable, code, rewrites, known: new Map([[step, undefined]]) }
    return anyOf((step.outgoing ?? []).flatMap((flow) => wayOver(flow, walk) ?? []))
  })
  const rest = ways.findIndex(({ kind }) => kind === 'none')
  const asked = ways.find((way) => way.kind !== 'none' && way.flow.sourceRef?.default !== undefined)
  if (rest < 0 || rest !== ways.findLastIndex(({ kind }) => kind === 'none') || !asked) return ways
  return ways.with(rest, otherwise(asked, rest, variable))
}

/** The first outcome is the usual one: other business may share its default flow with it. */
function otherwise<T extends Drawn<T>>(asked: OutcomeWay<T>, index: number, variable: string): OutcomeWay<T> {
  const gateway = asked.kind === 'none' ? undefined : asked.flow.sourceRef
  const flow = gateway?.default
  if (!gateway || !flow) return { kind: 'none' }
  const [rival] = rivalsOf(gateway, variable)
  if (rival && index > 0) return { kind: 'unsure', flow, rival }
  return asked.kind === 'late' || (asked.kind === 'unsure' && index > 0) ? { ...asked, flow } : { kind: 'sure', flow }
}

/** Undefined where the flow only leads into a loop that is being walked. */
function wayOver<T extends Drawn<T>>(flow: T, walk: Walk<T>): OutcomeWay<T> | undefined {
  const node = flow.targetRef
  if (!node || walk.rewrites(node)) return { kind: 'none' }
  if (!walk.known.has(node)) {
    walk.known.set(node, undefined)
    walk.known.set(node, wayBehind(node, walk))
  }
  return walk.known.get(node)
}

function wayBehind<T extends Drawn<T>>(node: T, walk: Walk<T>): OutcomeWay<T> | undefined {
  const { outgoing = [] } = node
  const own = isChoice(node) && outgoing.find((flow) => asksFor(flow, walk.variable, walk.code))
  if (own) return wayOut(node, own, walk)
  const open = isChoice(node) ? outgoing.filter((flow) => mayHold(flow, walk.variable)) : outgoing
  const ways = open.flatMap((flow) => {
    const way = wayOver(flow, walk)
    return way ? [{ flow, way }] : []
  })
  if (open.length > 0 && ways.length === 0) return undefined
  const way = forks.includes(node.$type) ? everyOf(ways) : anyOf(ways.map(({ way }) => way))
  const isLate = (way.kind === 'sure' || way.kind === 'late') && isWork(node)
  return isLate ? { kind: 'late', flow: way.flow, work: node } : way
}

/** Conditions are tried in the order of the file, as the engine does. */
function wayOut<T extends Drawn<T>>(gateway: T, flow: T, { variable, code }: Walk<T>): OutcomeWay<T> {
  if (gateway.$type !== 'bpmn:ExclusiveGateway') return { kind: 'sure', flow }
  const order = gateway.$parent?.flowElements ?? gateway.outgoing ?? []
  const rival = rivalsOf(gateway, variable).find(
    (each) => order.indexOf(each) < order.indexOf(flow) && !asksFor(each, variable, code),
  )
  return rival ? { kind: 'unsure', flow, rival } : { kind: 'sure', flow }
}

/** Not all of these are taken: only what is sure on each of them is sure. */
function everyOf<T extends Drawn<T>>(ways: { flow: T; way: OutcomeWay<T> }[]): OutcomeWay<T> {
  const asking = ways.map(({ way }) => way).find(({ kind }) => kind !== 'none')
  if (!asking || asking.kind === 'none') return { kind: 'none' }
  const around = ways.find(({ way }) => way.kind === 'none')
  if (around) return { kind: 'unsure', flow: asking.flow, rival: around.flow }
  return ways.map(({ way }) => way).reduce((one, other) => (rank(other) > rank(one) ? other : one), asking)
}

/** All of these are taken: what is sure on one of them is sure. */
function anyOf<T>(ways: OutcomeWay<T>[]): OutcomeWay<T> {
  return ways.reduce((one, other) => (rank(other) < rank(one) ? other : one), { kind: 'none' })
}

const rank = <T>({ kind }: OutcomeWay<T>) => ['sure', 'late', 'unsure', 'none'].indexOf(kind)

/** A condition that wants another outcome cannot hold. */
const mayHold = <T extends Drawn<T>>(flow: T, variable: string) =>
  !asksOf(flow, variable) || /\bor\b/.test(bodyOf(flow))

const forks = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:EventBasedGateway']

const isChoice = <T extends Drawn<T>>({ $type, outgoing = [] }: T) =>
  outgoing.length > 1 && ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'].includes($type)

const isWork = <T extends Drawn<T>>({ $type }: T) => /task|subprocess|activity|transaction/i.test($type)

const bodyOf = <T extends Drawn<T>>({ conditionExpression }: T) => conditionExpression?.body ?? ''
