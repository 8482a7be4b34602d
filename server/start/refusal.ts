/** Why the product does not start: a sentence for the operator, printed without a stack. */
export class StartRefusal extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "StartRefusal";
  }
}
