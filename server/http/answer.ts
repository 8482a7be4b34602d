import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Problem } from "@/core/contract/problem";
import { type DomainCode, DomainError } from "@/server/domain-error";

const statusOf: Record<DomainCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "too-many": 429,
};

/** Runs one route's work and turns what it throws into an answer: the one place where errors become HTTP. */
export async function answer(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) return problem(statusOf[error.code], error.code, error.message, error.details);
    if (error instanceof z.ZodError) return problem(400, "invalid", z.prettifyError(error), error.issues);
    const id = randomUUID();
    console.error(`[${id}]`, error);
    return problem(
      500,
      "internal",
      `Something went wrong on the server. Nothing was changed. Error id ${id}.`,
      null,
      id,
    );
  }
}

function problem(status: number, code: string, message: string, details: unknown, id: string | null = null): Response {
  return Response.json({ error: { code, message, details, id } } satisfies Problem, { status });
}

/** The JSON body of a request; a body that is not JSON is the caller's mistake. Other sites' forms cannot send this type. */
export async function jsonBody(request: Request): Promise<unknown> {
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    throw new DomainError("invalid", "Send the body as application/json.");
  }
  return request.json().catch(() => {
    throw new DomainError("invalid", "The body is not valid JSON.");
  });
}
