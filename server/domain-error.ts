/** What went wrong, as the caller has to know it. Mapped to HTTP in server/http/answer.ts alone. */
export type DomainCode =
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "too-large"
  | "too-many";

/** An expected failure with a sentence for people; anything else that is thrown is a defect. */
export class DomainError extends Error {
  readonly code: DomainCode;
  /** Mistakes by field or by line, where there are several. */
  readonly details: unknown;

  constructor(code: DomainCode, message: string, details: unknown = null) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.details = details;
  }
}
