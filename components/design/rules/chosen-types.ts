import InputSelect from 'dmn-js-shared/lib/components/InputSelect'

type Drawn = { props: { options?: unknown; noInput?: boolean }; render(): unknown }

/**
 * Data types of rules are chosen, not typed: the field for typing shows the engine's own word for a type, whatever the
 * language of the page. dmn-js has no setting for it, so its one list with a field is told here, once for the page.
 */
export function chooseTypes(): void {
  const { prototype } = InputSelect as { prototype: Drawn & { choosesOnly?: true } }
  if (prototype.choosesOnly) return
  const { render } = prototype as { render: (this: Drawn) => unknown }
  prototype.choosesOnly = true
  prototype.render = function (this: Drawn) {
    this.props.noInput ??= Array.isArray(this.props.options)
    return render.call(this)
  }
}
