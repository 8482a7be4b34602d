/** A step that cannot go on: its sentence is printed without a stack. */
export class StepFailure extends Error {}
