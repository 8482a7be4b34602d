import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";
import { freshJunit } from "./files";
import { type Fate, openLine } from "./line";
import { test as own } from "./own-product";
import { createProject, firstAdministrator, type Project, signIn, signInAsMember } from "./people";
import { holdpoint } from "./shell";
import { test as story } from "./story";

const server = () => process.env.HOLDPOINT_E2E_URL ?? "";
const patient = ["--give-up-after", "240"];
const hasty = ["--give-up-after", "1"];

/** A folder for the files of one pipeline. */
const files = {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  folder: async ({}, use: (folder: string) => Promise<void>) => {
    const folder = await mkdtemp(path.join(tmpdir(), "holdpoint-pipeline-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
};

const test = story.extend<{ folder: string }>(files);

function junit(outcome: "passed" | "failed", minutesAgo: number, cases = 3): string {
  const at = new Date(Date.now() - minutesAgo * 60_000).toISOString().slice(0, -1);
  const inner = outcome === "failed" ? '<failure message="no">no</failure>' : "";
  const rest = Array.from(
    { length: cases - 1 },
    (_, index) => `<testcase classname="unit" name="t${index}" time="0.01"/>`,
  );
  return `<testsuite name="pytest" timestamp="${at}" time="1"><testcase classname="unit" name="first" time="0.01">${inner}</testcase>${rest.join("\n")}</testsuite>`;
}

/** Nothing but tests is asked for, so that one file decides. */
async function askForTestsAlone(request: APIRequestContext, project: Project): Promise<void> {
  const text =
    "name: Tests alone\ncriteria:\n  - id: tests\n    kind: tests-none-failing\n    category: Tests\n    blocking: true\n    freshness: 14 d\n";
  const answer = await request.put(`/api/v1/projects/${project.slug}/policy`, { data: { text, baseVersion: 1 } });
  expect(answer.status(), await answer.text()).toBe(201);
}

async function makeToken(request: APIRequestContext, project: Project, scopes: string[]) {
  const answer = await request.post(`/api/v1/projects/${project.slug}/tokens`, { data: { name: "ci-runner", scopes } });
  expect(answer.status(), await answer.text()).toBe(201);
  const { secret, token }: { secret: string; token: { id: string } } = await answer.json();
  return { secret, id: token.id };
}

test("a lead makes a token in the browser; a pipeline hands in with it, and the gate opens on better evidence", async ({
  page,
  administrator,
  project,
  folder,
}) => {
  await askForTestsAlone(administrator, project);
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  await page.goto(`/projects/${project.slug}/settings`);
  await page.getByLabel("Name", { exact: true }).last().fill("ci-runner");
  await page.getByRole("button", { name: "Make a token" }).click();
  const secret = (await page.getByLabel("Token", { exact: true }).textContent())?.trim() ?? "";
  expect(secret).toMatch(/^hpt_/);
  const env = { HOLDPOINT_URL: server(), HOLDPOINT_TOKEN: secret };
  const to = ["--project", project.slug];

  const before = await holdpoint(["gate", ...to], env);
  expect(before).toMatchObject({ status: 3, stderr: "" });
  expect(before.stdout).toContain("HOLD");

  await writeFile(path.join(folder, "unit.xml"), junit("failed", 30));
  const failing = await holdpoint(["upload", ...to, "--suite", "unit", path.join(folder, "*.xml")], env);
  expect(failing, failing.stderr).toMatchObject({ status: 0 });
  expect(failing.stdout).toContain("3 tests: 2 passed, 1 failed");
  const shut = await holdpoint(["gate", ...to, "--release", "first-release", "--json"], env);
  expect(shut.status).toBe(3);
  expect(JSON.parse(shut.stdout)).toMatchObject({
    met: false,
    verdict: "NO-GO",
    criteria: [{ id: "tests", state: "fail" }],
  });

  await writeFile(path.join(folder, "unit.xml"), junit("passed", 1));
  const ci = { GITHUB_SHA: "8f3a1c2d9e8f3a1c2d9e8f3a1c2d9e8f3a1c2d9e", GITHUB_REF_NAME: "main" };
  const handing = ["upload", ...to, "--suite", "unit", "--wait", "--json", path.join(folder, "unit.xml")];
  const passing = await holdpoint(handing, { ...env, ...ci });
  expect(passing, passing.stderr).toMatchObject({ status: 0 });
  expect(JSON.parse(passing.stdout)).toMatchObject({
    files: [{ outcome: "accepted", answer: { effects: [{ criterionId: "tests" }] } }],
    verdicts: [{ gate: { verdict: "GO" } }],
  });
  const open = await holdpoint(["gate", ...to], env);
  expect(open, open.stderr).toMatchObject({ status: 0 });
  expect(Math.max(...open.stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  const run = await (await administrator.get(`/api/v1/projects/${project.slug}/runs/2`)).json();
  expect(run).toMatchObject({
    commit: ci.GITHUB_SHA,
    reading: { branch: "main" },
    files: [{ receivedBy: "ci-runner, token" }],
  });

  await page.reload();
  await expect(page.getByText(secret)).toHaveCount(0);
  await page.getByRole("button", { name: "Revoke ci-runner" }).click();
  await page.getByRole("button", { name: "Revoke", exact: true }).click();
  await expect(page.getByRole("row", { name: /ci-runner/ })).toContainText("revoked");
  const revoked = await holdpoint(["gate", ...to], env);
  expect(revoked).toMatchObject({ status: 4, stdout: "" });
  expect(revoked.stderr).toContain("This token is not valid");
  expect((await holdpoint(["upload", ...to, path.join(folder, "unit.xml")], env)).status).toBe(4);
});

test("without an answer to go by the gate ends in 4", async ({ administrator, project }) => {
  const { secret } = await makeToken(administrator, project, ["gate"]);
  const other = await createProject(administrator);
  const cases: [string, string[], Record<string, string>][] = [
    ["nothing answers", [], { HOLDPOINT_URL: "http://127.0.0.1:9" }],
    ["there is no such host", [], { HOLDPOINT_URL: "http://holdpoint.invalid" }],
    ["nothing that Holdpoint says", [], { HOLDPOINT_URL: `${server()}/sign-in` }],
    ["There is no such project", ["--project", other.slug], {}],
    ["no such release", ["--release", "none"], {}],
    ["This token is not valid", [], { HOLDPOINT_TOKEN: "hpt_unknown" }],
  ];
  for (const [said, args, env] of cases) {
    const call = ["gate", "--project", project.slug, ...hasty, ...args];
    const ended = await holdpoint(call, { HOLDPOINT_URL: server(), HOLDPOINT_TOKEN: secret, ...env });
    expect(ended, said).toMatchObject({ status: 4, stdout: "" });
    expect(ended.stderr).toContain(said);
  }
});

test("a file that is not understood ends in 1 with its reason, and the others are taken in", async ({
  administrator,
  project,
  folder,
}) => {
  const { secret } = await makeToken(administrator, project, ["upload"]);
  const { buffer } = await freshJunit("stratum-ai");
  await writeFile(path.join(folder, "a.xml"), buffer.subarray(0, buffer.length / 2));
  await writeFile(path.join(folder, "b.xml"), buffer);
  const call = ["upload", "--project", project.slug, path.join(folder, "*.xml")];
  const { status, stdout } = await holdpoint(call, { HOLDPOINT_URL: server(), HOLDPOINT_TOKEN: secret });
  expect(status).toBe(1);
  expect(stdout).toMatch(/refused {3}.*a\.xml.*\n.*line \d/);
  expect(stdout).toMatch(/accepted {2}.*b\.xml/);
});

test("a bearer token stands alone: cookies beside it are worth nothing, and other sites' origin does not matter", async ({
  playwright,
  administrator,
  project,
}) => {
  const { secret } = await makeToken(administrator, project, ["gate"]);
  const gate = `/api/v1/projects/${project.slug}/gate`;
  const bearer = (token: string) => ({
    headers: { authorization: `Bearer ${token}`, origin: "https://other.example" },
  });
  expect((await administrator.get(gate)).status()).toBe(200);
  expect((await administrator.get(gate, bearer("hpt_wrong"))).status()).toBe(401);
  expect((await administrator.get(`/api/v1/projects/${project.slug}/runs`, bearer(secret))).status()).toBe(403);
  expect((await administrator.get("/api/v1/projects", bearer(secret))).status()).toBe(403);
  const nobody = await playwright.request.newContext({ baseURL: server() });
  expect((await nobody.get(gate, bearer(secret))).status()).toBe(200);
  await nobody.dispose();
});

/** A product of the test's own, which it may kill. */
const restarting = own.extend<{ folder: string }>(files);

const cuts: { when: string; fate: Fate }[] = [
  { when: "while the file is being sent", fate: { kind: "cut after", bytes: 500_000 } },
  { when: "after it was published, before its answer arrived", fate: { kind: "answer lost" } },
];
for (const { when, fate } of cuts) {
  restarting(
    `a server killed ${when} leaves one run, and the pipeline one answer`,
    async ({ playwright, folder, data, start }) => {
      restarting.setTimeout(300_000);
      const product = await start();
      const request = await playwright.request.newContext({ baseURL: product.url ?? "" });
      await signIn(request, await firstAdministrator(data));
      const project = await createProject(request);
      const { secret } = await makeToken(request, project, ["upload", "gate"]);
      const line = await openLine([fate]);
      line.leadTo(product.url ?? "");
      const file = path.join(folder, "unit.xml");
      await writeFile(file, junit("passed", 1, 30_000));

      const call = ["upload", "--project", project.slug, ...patient, "--json", file];
      const uploading = holdpoint(call, { HOLDPOINT_URL: line.url, HOLDPOINT_TOKEN: secret });
      await line.cut;
      await product.end("SIGKILL");
      const again = await start();
      line.leadTo(again.url ?? "");
      const { status, stdout, stderr } = await uploading;
      expect(status, stderr).toBe(0);
      expect(stderr).toContain("trying again");
      const [report] = JSON.parse(stdout).files;
      expect(report.answer).toMatchObject({ runs: [{ number: 1, kind: "tests", created: true }], refusal: null });
      expect(report.answer.effects.length).toBeGreaterThan(0);
      expect(report.answer.understoodAs).toContain("30,000 tests: 30,000 passed");

      const later = await playwright.request.newContext({
        baseURL: again.url ?? "",
        storageState: await request.storageState(),
      });
      const { runs } = await (await later.get(`/api/v1/projects/${project.slug}/runs`)).json();
      expect(runs).toHaveLength(1);
      const { uploads } = await (await later.get(`/api/v1/projects/${project.slug}/uploads`)).json();
      expect(uploads).toHaveLength(1);
      const kept = await later.get(`/api/v1/projects/${project.slug}/artifacts/${report.answer.artifact.sha256}`);
      expect(await kept.body()).toEqual(await readFile(file));
      line.close();
      await request.dispose();
      await later.dispose();
    },
  );
}
