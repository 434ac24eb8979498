import {
  AlignLeft,
  BookOpen,
  Building2,
  CalendarDays,
  Camera,
  ChevronsUpDown,
  CircleDot,
  Group,
  Hash,
  ListChecks,
  MapPin,
  Minus,
  PenLine,
  Puzzle,
  SquareCheck,
  Tags,
  Text,
  TextCursorInput,
  UserRound,
  type LucideIcon,
} from 'lucide-react'
import type { FormComponent } from '@/domain/form/schema.ts'

/** Something that can be put into a form: a type of form-js, with what makes it ours. */
export type FieldKind = {
  name: KindName
  icon: LucideIcon
  type: string
  attributes?: Partial<FormComponent> & Record<string, unknown>
}

const kind = <Name extends string>(
  name: Name,
  icon: LucideIcon,
  type: string = name,
  attributes?: Partial<FormComponent> & Record<string, unknown>,
) => ({ name, icon, type, ...(attributes && { attributes }) })

const fromList = (valuesKey: string) => ({ valuesKey, values: undefined, searchable: true })

/** What the palette offers, in its groups: all of it can be drawn and checked. */
export const kindGroups = {
  district: [
    kind('photo', Camera, 'filepicker', { accept: 'image/*', multiple: true }),
    kind('unit', Building2, 'select', fromList('units')),
    kind('person', UserRound, 'select', fromList('persons')),
    kind('category', BookOpen, 'select', fromList('categories')),
    kind('position', MapPin),
    kind('signature', PenLine),
  ],
  fill: [
    kind('textfield', TextCursorInput),
    kind('textarea', AlignLeft),
    kind('number', Hash),
    kind('datetime', CalendarDays),
    kind('checkbox', SquareCheck),
  ],
  choose: [
    kind('radio', CircleDot),
    kind('select', ChevronsUpDown),
    kind('checklist', ListChecks),
    kind('taglist', Tags),
  ],
  layout: [kind('text', Text), kind('group', Group), kind('separator', Minus)],
} as const

export type GroupName = keyof typeof kindGroups
export type KindName = (typeof kindGroups)[GroupName][number]['name']

export const fieldKinds: readonly FieldKind[] = Object.values(kindGroups).flat()

/** The type under which the editor knows a kind before it becomes a field. */
export const paletteType = (name: KindName): string => `new.${name}`

const byList: Record<string, KindName> = { units: 'unit', persons: 'person', categories: 'category' }

/** Takes a field; gives the name of its kind, or null for what forms may hold but the palette does not offer. */
export function kindOf({ type, valuesKey }: Pick<FormComponent, 'type' | 'valuesKey'>): KindName | null {
  const ours = type === 'select' || type === 'taglist' ? byList[valuesKey ?? ''] : undefined
  if (ours) return ours
  return type === 'filepicker' ? 'photo' : (fieldKinds.find((each) => each.type === type)?.name ?? null)
}

/** Takes a field; gives the icon of its kind. */
export function iconOf(component: Pick<FormComponent, 'type' | 'valuesKey'>): LucideIcon {
  const name = kindOf(component)
  return fieldKinds.find((each) => each.name === name)?.icon ?? Puzzle
}
