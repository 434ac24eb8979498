import type { FieldComponent, FieldRegistry } from './form-js-fields.ts'

type Create = (attributes: Record<string, unknown>, isNew?: boolean) => Record<string, unknown>

/** The types of form-js that give a field without a label an English one. */
const labelled = [
  'checkbox',
  'checklist',
  'group',
  'number',
  'radio',
  'select',
  'taglist',
  'textfield',
  'textarea',
] as const

/** Takes the registry of form-js; from then on a field without a label stays without one. */
export function keepPlainLabels(registry: FieldRegistry): void {
  for (const type of labelled) {
    const field = registry.get(type)
    const create = field.config['create'] as Create
    const plain = Object.assign((props: Parameters<FieldComponent>[0]) => field(props), {
      config: {
        ...field.config,
        create: (attributes: Record<string, unknown>, isNew?: boolean) =>
          create('label' in attributes ? attributes : { ...attributes, label: undefined }, isNew),
      },
    })
    registry.register(type, plain)
  }
}
