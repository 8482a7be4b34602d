import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { request as httpRequest, type IncomingMessage } from "node:http";
import path from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";
import { file, freshJunit, handIn, locustFile, sample } from "./files";
import { type Project, signInAsMember } from "./people";
import { test } from "./story";

const address = (project: Project) => `/api/v1/projects/${project.slug}/uploads`;

async function uploads(request: APIRequestContext, project: Project) {
  return (await request.get(address(project))).json();
}

test.beforeEach(async ({ request, administrator, project }) => {
  await signInAsMember(request, administrator, { project, role: "qa" });
});

test("a raw body is answered 201 with what was understood, and 200 when it is handed in again", async ({
  request,
  project,
}) => {
  const summary = await sample("stratum-ai/load-summary.json");
  const first = await handIn(request, project, summary);
  expect(first.status).toBe(201);
  expect(first.file).toMatchObject({
    outcome: "accepted",
    format: "k6-summary",
    artifact: { sha256: createHash("sha256").update(summary.buffer).digest("hex"), bytes: summary.buffer.length },
    runs: [{ number: 1, kind: "load", created: true }],
    release: { slug: "first-release", assumed: true },
  });
  expect(first.file.understoodAs).toContain("17,184 requests");

  const again = await handIn(request, project, { ...summary, name: "the-same-under-another-name.json" });
  expect(again.status).toBe(200);
  expect(again.file).toMatchObject({ outcome: "repeat", repeatOf: { filename: "load-summary.json" }, effects: [] });
  expect((await uploads(request, project)).total).toBe(1);
});

test("a form takes in several files; one that is not understood leaves the others accepted", async ({
  request,
  project,
}) => {
  const form = new FormData();
  const files = [await sample("agentic-platform-v2/smoke_stats.csv"), file("notes.txt", "All is well.\n")];
  for (const { name, buffer } of files) form.append("files", new File([new Uint8Array(buffer)], name));
  const answer = await request.post(address(project), { multipart: form });
  expect(answer.status()).toBe(422);
  const body = await answer.json();
  expect(body.files).toMatchObject([
    { filename: "smoke_stats.csv", outcome: "accepted", refusal: null },
    { filename: "notes.txt", outcome: "refused", runs: [] },
  ]);
  expect(body.files[0].understoodAs).toContain("417 requests");
  expect(body.files[1].refusal.advice).not.toBe("");
  expect((await uploads(request, project)).total).toBe(2);
});

test("declared facts name the scenario, the commit and the time of a run", async ({ request, project }) => {
  const startedAt = new Date(Date.now() - 3_600_000).toISOString();
  const declared = new URLSearchParams({
    filename: "results.csv",
    scenario: "peak",
    commit: "D3A0FB7",
    environment: "staging",
    startedAt,
  });
  const answer = await request.post(`${address(project)}?${declared}`, {
    data: locustFile("results.csv", 4_000).buffer,
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const run = await (await request.get(`/api/v1/projects/${project.slug}/runs/1`)).json();
  expect(run).toMatchObject({
    scenario: "peak",
    commit: "d3a0fb7",
    environment: "staging",
    startedAt,
    timeAssumed: false,
  });
  expect(run.headline).toMatchObject({ requests: 4_000, failures: 0, durationSeconds: 400 });
});

const refusedDeclarations = [
  { title: "a commit that is none", query: "commit=main", message: "A commit is 7 to 64 hexadecimal digits." },
  {
    title: "a time without an offset",
    query: "startedAt=2026-11-20T14:05:00",
    message: "needs a date, a time and an offset",
  },
  { title: "a field that is not known", query: "scenari=load", message: "scenari" },
];
for (const { title, query, message } of refusedDeclarations) {
  test(`${title} is refused with 400 and nothing is kept`, async ({ request, project }) => {
    const answer = await request.post(`${address(project)}?filename=a_stats.csv&${query}`, {
      data: locustFile("a_stats.csv", 100).buffer,
    });
    expect(answer.status()).toBe(400);
    expect((await answer.json()).error.message).toContain(message);
    expect((await uploads(request, project)).total).toBe(0);
  });
}

test("an idempotency key makes a second handing-in a repeat, whatever it declares", async ({ request, project }) => {
  const { name, buffer } = locustFile("load_stats.csv", 2_000);
  const post = (scenario: string) =>
    request.post(`${address(project)}?filename=${name}&scenario=${scenario}`, {
      data: buffer,
      headers: { "idempotency-key": "pipeline 4711" },
    });
  expect((await post("load")).status()).toBe(201);
  const again = await post("stress");
  expect(again.status()).toBe(200);
  expect((await again.json()).files[0].outcome).toBe("repeat");
  expect((await uploads(request, project)).total).toBe(1);
});

test("a body that is declared too large is refused with 413 before it is sent", async ({ request, project }) => {
  const sending = send(await session(request), project, 3_000_000_000);
  const answer = await responseTo(sending);
  sending.destroy();
  expect(answer.statusCode).toBe(413);
  expect((await uploads(request, project)).total).toBe(0);
});

test("a transfer that is cut off leaves nothing that can be seen", async ({ request, project }) => {
  const { buffer } = await freshJunit("sutazai");
  const sending = send(await session(request), project, buffer.length);
  sending.on("error", () => undefined);
  sending.write(buffer.subarray(0, buffer.length / 2));
  const incoming = path.join(process.env.HOLDPOINT_E2E_DATA ?? "", "incoming");
  const arriving = () =>
    readdir(incoming).then(
      (names) => names.length,
      () => 0,
    );
  await expect.poll(arriving).toBeGreaterThan(0);
  sending.destroy();
  await expect.poll(arriving).toBe(0);
  expect((await uploads(request, project)).total).toBe(0);
});

test("uploads need a session, the role QA and a project that one may see", async ({
  playwright,
  request,
  administrator,
  project,
}) => {
  const some = locustFile("smoke_stats.csv", 100);
  const post = (by: APIRequestContext, to: Project = project) =>
    by.post(`${address(to)}?filename=${some.name}`, { data: some.buffer });
  const nobody = await playwright.request.newContext({ baseURL: process.env.HOLDPOINT_E2E_URL });
  expect((await post(nobody)).status()).toBe(401);
  await signInAsMember(nobody, administrator, { project, role: "viewer" });
  expect((await post(nobody)).status()).toBe(403);
  expect((await post(nobody, { slug: "stratum-ai", name: "Stratum AI" })).status()).toBe(404);
  expect((await post(request, { slug: "no-such-project", name: "" })).status()).toBe(404);
  expect((await uploads(request, project)).total).toBe(0);
  await nobody.dispose();
});

test("a file without a name, and a form without a file, are refused with 400", async ({ request, project }) => {
  const unnamed = await request.post(address(project), { data: Buffer.from("a") });
  expect(unnamed.status()).toBe(400);
  expect((await unnamed.json()).error.message).toContain("?filename=");
  const empty = await request.post(address(project), { multipart: { scenario: "load" } });
  expect(empty.status()).toBe(400);
  expect((await empty.json()).error.message).toContain("holds no file");
});

test("a withdrawn upload may be handed in again as something new", async ({ request, project }) => {
  const some = locustFile("load_stats.csv", 5_000);
  const { file: first } = await handIn(request, project, some);
  const withdrawal = await request.post(`${address(project)}/${first.uploadId}/withdrawal`, {
    data: { reason: "The wrong environment." },
  });
  expect(withdrawal.status()).toBe(200);
  const again = await handIn(request, project, some);
  expect(again.status).toBe(201);
  expect(again.file.outcome).toBe("accepted");
});

async function session(request: APIRequestContext): Promise<string> {
  const { cookies } = await request.storageState();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** A request whose body is written by the test, piece by piece. */
function send(cookie: string, project: Project, bytes: number) {
  const url = new URL(`${address(project)}?filename=pytest.xml`, process.env.HOLDPOINT_E2E_URL);
  const sending = httpRequest(url, { method: "POST", headers: { cookie, "content-length": bytes } });
  sending.flushHeaders();
  return sending;
}

async function responseTo(sending: ReturnType<typeof send>): Promise<IncomingMessage> {
  const [response] = await once(sending, "response");
  return response;
}
