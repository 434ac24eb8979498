/** The lists of the district a choice may take its options from, by `valuesKey`. */
export const optionLists = ['units', 'persons', 'categories'] as const

export type OptionList = (typeof optionLists)[number]

export const isOptionList = (name: unknown): name is OptionList => (optionLists as readonly unknown[]).includes(name)
