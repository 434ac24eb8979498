import type { RuleElement } from './dmn-modeler.ts'

/** A cell of a table as dmn-js holds it, with its column and its row. */
export type TableCell = {
  id: string
  businessObject: { text?: string }
  /** none of both once it was taken out */
  col?: { businessObject: RuleElement }
  row?: { cells: TableCell[] }
}

/** What the table is told of codes and names. */
export type CodeCells = {
  /** what the codes of a cell are called, empty where it holds none */
  wordsOf: (cell: TableCell) => string
  /** the cells of its row by which its codes are told apart */
  toldBy: (cell: TableCell) => readonly TableCell[]
  isChosen: (cell: TableCell) => boolean
  onChoose: (cell: TableCell, drawn: Element) => void
}

type Changes = Record<'onElementsChanged' | 'offElementsChanged', (id: string, run: () => void) => void>

type DrawnCell = {
  props: { cell: TableCell }
  context: { changeSupport: Changes }
  onElementsChanged: () => void
  componentWillMount(): void
  componentWillUnmount(): void
  render(): { props: Record<string, unknown> }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a class that is extended has to take
type CellClass = new (...given: any[]) => DrawnCell

type Components = {
  onGetComponent(kind: string, priority: number, give: (context: { cellType?: string }) => unknown): void
  getComponent(kind: string, context: object): unknown
}

type Opening = { element: TableCell; node: Element; stopPropagation(): void }

/**
 * Says beside the codes of a cell what they are called, and has them chosen by name where dmn-js offers its simple
 * editor. The names stand in an attribute that a style draws: no reader and no file of the table ever holds them.
 */
class NamedCells {
  static $inject = ['components', 'eventBus', 'simpleMode', 'codeCells']

  constructor(
    components: Components,
    bus: { on(event: string, priority: number, run: (event: Opening) => void): void },
    simpleMode: { registerProvider(may: (cell: TableCell) => boolean): void },
    codes: CodeCells,
  ) {
    let asking = false
    const named = new Map<unknown, CellClass>()
    components.onGetComponent('cell', 2000, (context) => {
      if (asking || context.cellType !== 'rule') return
      asking = true
      const drawn = components.getComponent('cell', context) as CellClass
      asking = false
      const known = named.get(drawn) ?? withNames(drawn, codes)
      named.set(drawn, known)
      return known
    })
    simpleMode.registerProvider((cell) => isInTable(cell) && codes.isChosen(cell))
    bus.on('simpleMode.open', 2000, (event) => {
      if (!isInTable(event.element) || !codes.isChosen(event.element)) return
      event.stopPropagation()
      codes.onChoose(event.element, event.node)
    })
  }
}

/** Heads of columns are asked about too. */
const isInTable = (cell: Partial<TableCell>) => cell.col !== undefined && cell.row !== undefined

function withNames(Drawn: CellClass, codes: CodeCells): CellClass {
  return class extends Drawn {
    // a cell that is taken out has neither row nor column any more
    #toldBy: readonly TableCell[] = []

    override componentWillMount() {
      super.componentWillMount()
      this.#toldBy = codes.toldBy(this.props.cell)
      for (const { id } of this.#toldBy) this.context.changeSupport.onElementsChanged(id, this.onElementsChanged)
    }

    override componentWillUnmount() {
      super.componentWillUnmount()
      for (const { id } of this.#toldBy) this.context.changeSupport.offElementsChanged(id, this.onElementsChanged)
    }

    override render() {
      const cell = super.render()
      const names = codes.wordsOf(this.props.cell)
      if (names !== '') Object.assign(cell.props, { 'data-names': names, title: names })
      return cell
    }
  }
}

/** Takes what the table is told of codes; gives the module of dmn-js. */
export const namedCells = (codes: CodeCells) => ({
  __init__: ['namedCells'],
  namedCells: ['type', NamedCells],
  codeCells: ['value', codes],
})
