import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { askServer } from "@/cli/ask-server";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const ok: RequestListener = (_, response) => response.end('{"said":"yes"}');
const status =
  (code: number, headers = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end("<html>");
const problem =
  (code: number, message: string): RequestListener =>
  (_, response) =>
    response.writeHead(code).end(JSON.stringify({ error: { code: "c", message, details: null, id: null } }));
const cut: RequestListener = (request) => request.socket.destroy();

/** Asks a server that answers each request in turn, the last answer for ever. */
async function ask(answers: RequestListener[], giveUpMs = 60_000) {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    answers[Math.min(asked, answers.length) - 1]?.(request, response);
  });
  closing.push(() => server.close());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const connection = { url: new URL(`http://127.0.0.1:${port}/`), token: "hpt_a", giveUpMs };
  const waits: number[] = [];
  const result = await askServer({
    shape: z.object({ said: z.string() }),
    exchange: { connection, path: "x" },
    onRetry: (_, waitMs) => waits.push(waitMs),
  });
  return { result, asked, waits };
}

test.each([
  ["502", status(502)],
  ["503", status(503)],
  ["504", status(504)],
  ["429", status(429)],
  ["a connection that is cut", cut],
])("%s passes, and is asked again", async (_, first) => {
  const { result, asked } = await ask([first, ok]);
  expect(result).toEqual({ ok: true, value: { said: "yes" } });
  expect(asked).toBe(2);
});

test("the wait grows from attempt to attempt", async () => {
  const { waits } = await ask([cut, cut, cut, ok]);
  expect(waits).toHaveLength(3);
  for (const [index, wait] of waits.entries()) {
    expect(wait).toBeGreaterThanOrEqual(250 * 2 ** index);
    expect(wait).toBeLessThanOrEqual(500 * 2 ** index);
  }
});

test("a server that names when to come again is waited for", async () => {
  const { waits } = await ask([status(503, { "retry-after": "1" }), ok]);
  expect(waits).toEqual([1000]);
});

test.each([
  ["no time is given for it", status(503), 0, "status 503"],
  ["it is told to come after that time", status(429, { "retry-after": "3600" }), 60_000, "status 429"],
  ["nobody answers", cut, 0, "the connection was cut off"],
])("it is given up at once when %s", async (_, answer, giveUpMs, message) => {
  const { result, asked } = await ask([answer], giveUpMs);
  expect(result).toMatchObject({ ok: false, failure: { message: expect.stringContaining(message) } });
  expect(asked).toBe(1);
});

test.each([
  ["500", problem(500, "Something went wrong."), "Something went wrong."],
  ["401", problem(401, "This token is not valid."), "This token is not valid."],
  [
    "a page of something else",
    (_: unknown, response: { end(text: string): void }) => response.end("<html>"),
    "nothing that Holdpoint says",
  ],
  [
    "an answer of another shape",
    (_: unknown, response: { end(text: string): void }) => response.end('{"said":1}'),
    "nothing that Holdpoint says",
  ],
  ["another address", status(301, { location: "https://b.example/" }), "sends on to https://b.example/"],
])("%s is an answer that is not asked for again", async (_, answer, message) => {
  const { result, asked } = await ask([answer]);
  expect(result).toMatchObject({ ok: false, failure: { message: expect.stringContaining(message) } });
  expect(asked).toBe(1);
});
