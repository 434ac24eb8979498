import Modeler from 'dmn-js/lib/Modeler'
import type { Translate } from '../zh/translate.ts'
import { chooseTypes } from './chosen-types.ts'
import type { DmnModeler } from './dmn-modeler.ts'
import { namedCells, type CodeCells } from './named-cells.ts'
import { oneEdit } from './one-edit.ts'
import { replaceRows } from './replace-rows.ts'

const Editor = Modeler as new (options: object) => DmnModeler

/** Takes where to draw, how words are said and what tables are told of codes; gives an editor with nothing on it yet. */
export function createDmnModeler(container: HTMLElement, translate: Translate, codes: CodeCells): DmnModeler {
  chooseTypes()
  const words = { translate: ['value', translate] }
  const plain = { additionalModules: [words] }
  return new Editor({
    container,
    drd: {
      ...plain,
      drdRenderer: {
        defaultFillColor: 'var(--color-surface)',
        defaultStrokeColor: 'var(--color-ink)',
        defaultLabelColor: 'var(--color-ink)',
      },
      textRenderer: { defaultStyle: { fontFamily: 'Yingshao Latin, Noto Sans SC, PingFang SC, sans-serif' } },
    },
    decisionTable: { additionalModules: [words, oneEdit, replaceRows, namedCells(codes)] },
    literalExpression: { additionalModules: [words, oneEdit] },
    boxedExpression: plain,
  })
}
