'use client'
import type Modeler from 'bpmn-js/lib/Modeler'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { paletteItems, type PaletteItem } from './palette-items.ts'
import { holdShape, placeShape } from './place-element.ts'
import type { Canvas } from './services.ts'

export type PaletteTemplate = { id: string; name: string; icon?: { contents: string } }

const key =
  'rounded-2 text-ink hover:bg-hover grid w-full cursor-grab justify-items-center gap-0.5 px-0.5 py-1.5 text-xs leading-4'

/**
 * What can be drawn. Pressed and dragged, a thing hangs on the mouse until it is set down; clicked, or pressed by
 * keyboard, it goes behind what is chosen.
 */
export function FlowPalette({
  modeler,
  templates,
  inert,
}: {
  modeler: Modeler | null
  templates: readonly PaletteTemplate[]
  inert: boolean
}) {
  const t = useTranslations('design.palette')
  const known = new Map(templates.map((template) => [template.id, template]))
  const labelOf = (item: PaletteItem) =>
    'template' in item ? (known.get(item.template)?.name ?? item.template) : t(item.key as 'choice')
  const more = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    if (!modeler) return
    const { right, top } = currentTarget.getBoundingClientRect()
    const root = modeler.get<Canvas>('canvas').getRootElement()
    modeler
      .get<{ open(target: object, menu: string, at: object, options: object): void }>('popupMenu')
      .open(root, 'bpmn-create', { x: right + 8, y: top - 240 }, { title: t('menu'), width: 300, search: true })
  }
  return (
    <section
      inert={inert}
      aria-label={t('label')}
      className="border-line bg-surface flex min-h-0 flex-col gap-0.5 overflow-y-auto border-e px-1 py-2 inert:opacity-50"
    >
      {paletteItems.map((item) => (
        <button
          key={item.key}
          type="button"
          className={key}
          title={t('hint', { name: labelOf(item) })}
          draggable
          onDragStart={(event) => {
            event.preventDefault()
            if (modeler) holdShape(modeler, item.makes, event.nativeEvent)
          }}
          onClick={() => modeler && placeShape(modeler, item.makes)}
        >
          <Sign item={item} icon={'template' in item ? known.get(item.template)?.icon?.contents : undefined} />
          <span>{labelOf(item)}</span>
        </button>
      ))}
      <button type="button" className={key} onClick={more} aria-haspopup="dialog">
        <Ellipsis aria-hidden size={22} strokeWidth={1.5} />
        <span>{t('more')}</span>
      </button>
    </section>
  )
}

/** The icon of a template is a picture with ink of its own: as a mask it takes that of the page. */
function Sign({ item, icon }: { item: PaletteItem; icon: string | undefined }) {
  if ('icon' in item) return <item.icon aria-hidden size={22} strokeWidth={1.5} />
  return (
    <span
      aria-hidden
      className="size-[22px] bg-current"
      style={icon ? { mask: `url("${icon}") center / contain no-repeat` } : {}}
    />
  )
}
