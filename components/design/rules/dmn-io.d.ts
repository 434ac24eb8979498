// dmn-js ships no types; what we use of it is typed in dmn-modeler.ts.
declare module 'dmn-js/lib/Modeler' {
  const Modeler: unknown
  export default Modeler
}
declare module 'dmn-js-shared/lib/components/InputSelect' {
  const InputSelect: unknown
  export default InputSelect
}
