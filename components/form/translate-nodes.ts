import { options, type VNode } from 'preact'
import { formWords } from './form-words.ts'

const spoken = ['placeholder', 'title', 'aria-label', 'alt'] as const

let chinese = false
let hooked = false

/**
 * Has everything form-js draws pass the dictionary while `wanted`. It draws with preact and nothing else of the house
 * does, so preact's own hook for new nodes is the one place where no text can slip by.
 */
export function translateNodes(wanted: boolean): void {
  chinese = wanted
  if (hooked) return
  hooked = true
  const before = options.vnode?.bind(options)
  options.vnode = (node) => {
    if (chinese && typeof node.type === 'string') translate(node.props)
    before?.(node)
  }
}

function translate(props: Record<string, unknown>): void {
  const { children } = props
  if (typeof children === 'string') props['children'] = formWords(children)
  else if (Array.isArray(children))
    props['children'] = (children as VNode['props']['children'][]).map((child) =>
      typeof child === 'string' ? formWords(child) : child,
    )
  for (const name of spoken) if (typeof props[name] === 'string') props[name] = formWords(props[name])
}
