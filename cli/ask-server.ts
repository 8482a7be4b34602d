import type { z } from "zod";
import { type Answer, type Exchange, exchange } from "@/cli/exchange";
import { Problem } from "@/core/contract/problem";

/** Why there is no answer to go by. `status` is null where none came. */
export type Failure = { status: number | null; code: string; message: string };
export type Asked<T> = { ok: true; value: T } | { ok: false; failure: Failure };

type Ask<Shape extends z.ZodType> = {
  shape: Shape;
  exchange: Exchange;
  /** Statuses beside 200 whose body has the shape. */
  statuses?: readonly number[];
  /** Told before each further attempt. */
  onRetry: (reason: string, waitMs: number) => void;
};

const passing = [429, 502, 503, 504];
const longestWaitMs = 30_000;

/**
 * Asks the server, and asks again after what may pass: no connection, one that was cut, a server that is overloaded or
 * restarting. It gives up `giveUpMs` after the first failure. The caller makes sure that asking twice is harmless.
 */
export async function askServer<Shape extends z.ZodType>(ask: Ask<Shape>): Promise<Asked<z.output<Shape>>> {
  let deadline: number | null = null;
  for (let attempt = 0; ; attempt += 1) {
    const { answer, failure } = await tryOnce(ask.exchange);
    if (answer && !passing.includes(answer.status)) return understood(ask, answer);
    deadline ??= Date.now() + ask.exchange.connection.giveUpMs;
    const waitMs = Math.max(backoffMs(attempt), answer?.retryAfterMs ?? 0);
    if (Date.now() + waitMs > deadline) return { ok: false, failure };
    ask.onRetry(failure.message, waitMs);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

/** Doubling from half a second, and never the same for many clients that lost one server together. */
function backoffMs(attempt: number): number {
  return Math.min(longestWaitMs, 500 * 2 ** attempt) * (0.5 + Math.random() / 2);
}

async function tryOnce(asked: Exchange): Promise<{ answer: Answer | null; failure: Failure }> {
  try {
    const answer = await exchange(asked);
    return { answer, failure: failureOf(answer, asked) };
  } catch (error) {
    const message = `${asked.connection.url.origin} cannot be reached: ${networkReason(error)}`;
    return { answer: null, failure: { status: null, code: "unreachable", message } };
  }
}

function networkReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ECONNREFUSED") return "nothing answers there.";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "there is no such host.";
  if (code === "ECONNRESET" || code === "EPIPE") return "the connection was cut off.";
  return error instanceof Error && error.message !== "" ? error.message : code;
}

function understood<Shape extends z.ZodType>(
  { shape, statuses = [], exchange: asked }: Ask<Shape>,
  answer: Answer,
): Asked<z.output<Shape>> {
  if (answer.status !== 200 && !statuses.includes(answer.status)) {
    return { ok: false, failure: failureOf(answer, asked) };
  }
  const parsed = shape.safeParse(jsonOf(answer.text));
  if (parsed.success) return { ok: true, value: parsed.data };
  const problem = Problem.safeParse(jsonOf(answer.text));
  return { ok: false, failure: problem.success ? failureOf(answer, asked) : unreadable(answer.status, asked) };
}

function failureOf({ status, text, location }: Answer, asked: Exchange): Failure {
  const problem = Problem.safeParse(jsonOf(text));
  if (problem.success) return { status, code: problem.data.error.code, message: problem.data.error.message };
  if (status >= 300 && status < 400) {
    const message = `${asked.connection.url.origin} sends on to ${location ?? "another address"}. The token is not sent there: set HOLDPOINT_URL to the right address.`;
    return { status, code: "redirected", message };
  }
  return unreadable(status, asked);
}

function unreadable(status: number, { connection }: Exchange): Failure {
  const message = `${connection.url.origin} answered with status ${status} and nothing that Holdpoint says. Check that the address is right.`;
  return { status, code: "unreadable", message };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
