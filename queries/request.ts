import type { z } from "zod";
import { Problem } from "@/core/contract/problem";

/** An answer that is not a success, with the sentence that the server wrote for people. */
export class RequestError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = "RequestError";
    this.status = status;
    this.code = code;
  }
}

type RequestOptions = { method?: "GET" | "POST" | "PUT" | "DELETE"; body?: unknown; signal?: AbortSignal };

/** Sends one request and reads its answer by the contract's shape. */
export async function request<Shape extends z.ZodType>(
  shape: Shape,
  path: string,
  { method = "GET", body, signal }: RequestOptions = {},
): Promise<z.output<Shape>> {
  const sent = body instanceof FormData ? { body } : jsonOf(body);
  const response = await fetch(path, { method, signal, ...sent }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new RequestError(0, "unreachable", "The server did not answer. Check the connection and try again.");
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemOf(response.status, answer);
  return shape.parse(answer);
}

/** What the browser is given of a body; of a form it writes the content type itself. */
function jsonOf(body: unknown): RequestInit {
  if (body === undefined) return {};
  return { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

function problemOf(status: number, answer: unknown): RequestError {
  const problem = Problem.safeParse(answer);
  if (problem.success) return new RequestError(status, problem.data.error.code, problem.data.error.message);
  return new RequestError(status, "unreadable", `The server answered with status ${status} and no reason. Try again.`);
}
