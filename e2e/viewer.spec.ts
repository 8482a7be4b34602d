import { type APIRequestContext, expect } from "@playwright/test";
import { freshJunit, handIn, locustFile } from "./files";
import { createProject, type Project, signInAsMember } from "./people";
import { test } from "./story";

const pages = [
  "",
  "/go-no-go",
  "/runs",
  "/runs/1",
  "/uploads",
  "/records",
  "/blockers",
  "/releases",
  "/policy",
  "/settings",
  "/members",
];

type Call = { title: string; make: (request: APIRequestContext, project: Project, known: Known) => Promise<number> };
/** What exists in the project that is asked about. */
type Known = { sha256: string; uploadId: string; personId: string };

const reads: Call[] = [
  read("its runs", () => "runs"),
  read("a run", () => "runs/1"),
  read("the results of a run", () => "runs/1/results"),
  read("its uploads", () => "uploads"),
  read("a file", ({ sha256 }) => `artifacts/${sha256}`),
  read("its policy", () => "policy"),
  read("its evaluation", () => "evaluation"),
  read("its records", () => "records"),
  read("its blockers", () => "blockers"),
  read("its risks", () => "risks"),
  read("its releases", () => "releases"),
  read("its members", () => "members"),
];

const changes: Call[] = [
  {
    title: "an upload",
    make: (request, project) =>
      status(request.post(`${base(project)}/uploads?filename=a.csv`, { data: locustFile("a.csv", 10).buffer })),
  },
  change("a withdrawal", "post", ({ uploadId }) => `uploads/${uploadId}/withdrawal`, { reason: "Not mine." }),
  change("a policy", "put", () => "policy", { text: "name: Mine\ncriteria: []\n", baseVersion: 1 }),
  change("a release", "put", () => "releases/first-release", {
    name: "Mine",
    environment: null,
    commit: null,
    targetAt: null,
  }),
  change("another release", "post", () => "releases", {
    name: "Mine too",
    environment: null,
    commit: null,
    targetAt: null,
  }),
  change("a closed release", "put", () => "releases/first-release/state", { state: "closed" }),
  change("a move", "put", ({ uploadId }) => `uploads/${uploadId}/release`, {
    release: "first-release",
    reason: "Mine.",
  }),
  change("a move elsewhere", "put", ({ uploadId }) => `uploads/${uploadId}/project`, { project: "x", reason: "Mine." }),
  change("a repository", "put", () => "repository", { repositoryUrl: "https://git.example.com/mine" }),
  change("a record", "post", () => "records", {
    type: "drill",
    title: "Mine",
    heldAt: "2026-01-02",
    outcome: "passed",
  }),
  change("a risk", "post", () => "risks", {
    draft: { title: "Mine", likelihood: "low", impact: "low", mitigation: null, owner: null, state: "open" },
  }),
  change("expected rules", "put", () => "expected-rules", { rules: [] }),
  change("a member", "post", () => "members", { email: "somebody@example.com", role: "lead" }),
  change("a role", "put", ({ personId }) => `members/${personId}`, { role: "viewer" }),
  change("a removal", "delete", ({ personId }) => `members/${personId}`),
];

function base(project: Project): string {
  return `/api/v1/projects/${project.slug}`;
}

async function status(answer: Promise<{ status: () => number }>): Promise<number> {
  return (await answer).status();
}

function read(title: string, path: (known: Known) => string): Call {
  return { title, make: (request, project, known) => status(request.get(`${base(project)}/${path(known)}`)) };
}

function change(title: string, method: "post" | "put" | "delete", path: (known: Known) => string, data?: object): Call {
  return {
    title,
    make: (request, project, known) => status(request[method](`${base(project)}/${path(known)}`, { data })),
  };
}

async function statuses(calls: Call[], ...asked: [APIRequestContext, Project, Known]) {
  const found: Record<string, number> = {};
  for (const { title, make } of calls) found[title] = await make(...asked);
  return found;
}

function all(calls: Call[], expected: number) {
  return Object.fromEntries(calls.map(({ title }) => [title, expected]));
}

/** A project with a run in it, made by the administrator. */
async function filled(administrator: APIRequestContext, project: Project): Promise<Known> {
  const { file } = await handIn(administrator, project, await freshJunit("sutazai"));
  const { members } = await (await administrator.get(`${base(project)}/members`)).json();
  return { sha256: file.artifact.sha256, uploadId: file.uploadId, personId: members[0].personId };
}

test("a viewer reads every page and every route of the project", async ({ page, administrator, project }) => {
  const known = await filled(administrator, project);
  await signInAsMember(page.request, administrator, { project, role: "viewer" });
  expect(await statuses(reads, page.request, project, known)).toEqual(all(reads, 200));
  for (const address of pages) expect((await page.goto(`/projects/${project.slug}${address}`))?.status()).toBe(200);
});

test("a viewer may not hand in, and the page says why", async ({ page, administrator, project }) => {
  await filled(administrator, project);
  await signInAsMember(page.request, administrator, { project, role: "viewer" });
  await page.goto(`/projects/${project.slug}/uploads`);
  await expect(page.getByText("You can read here, not hand in.")).toBeVisible();
  await expect(page.getByText("Handing in needs the role QA in this project; yours is viewer.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Choose files" })).toBeHidden();
  await expect(page.getByRole("button", { name: /^Withdraw/ })).toBeHidden();
  await expect(page.getByRole("link", { name: "Upload evidence" })).toBeHidden();
});

test("a viewer may not edit policy, settings or members", async ({ page, administrator, project }) => {
  await signInAsMember(page.request, administrator, { project, role: "viewer" });
  await page.goto(`/projects/${project.slug}/policy`);
  await expect(page.getByLabel("Policy as YAML")).not.toBeEditable();
  await expect(page.getByText("A lead of the project can change it.")).toBeVisible();
  await page.goto(`/projects/${project.slug}/settings`);
  await expect(page.getByLabel("Target date")).not.toBeEditable();
  await expect(page.getByRole("button", { name: "Save release" })).toBeHidden();
  await page.goto(`/projects/${project.slug}/members`);
  await expect(page.getByRole("button", { name: "Add member" })).toBeHidden();
  await expect(page.getByRole("combobox")).toHaveCount(0);
});

test("every change that a viewer asks the API for is forbidden", async ({ request, administrator, project }) => {
  const known = await filled(administrator, project);
  await signInAsMember(request, administrator, { project, role: "viewer" });
  expect(await statuses(changes, request, project, known)).toEqual(all(changes, 403));
});

test("another project answers as one that does not exist, on every page and every route", async ({
  page,
  administrator,
  project,
}) => {
  const other = await createProject(administrator, "Other");
  const known = await filled(administrator, other);
  await filled(administrator, project);
  await signInAsMember(page.request, administrator, { project, role: "lead" });
  const nowhere = { slug: `${other.slug}-not-there`, name: "" };
  for (const asked of [other, nowhere]) {
    const calls = [...reads, ...changes];
    expect(await statuses(calls, page.request, asked, known), asked.slug).toEqual(all(calls, 404));
    for (const address of pages) {
      expect((await page.goto(`/projects/${asked.slug}${address}`))?.status(), address).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page at this address.");
      await expect(page.getByRole("main")).not.toContainText(other.name);
    }
  }
  await page.goto("/");
  await expect(page.getByRole("row", { name: project.name })).toBeVisible();
  await expect(page.getByRole("row", { name: other.name })).toBeHidden();
});

test("what belongs to another project is not found by its own id in this one", async ({
  request,
  administrator,
  project,
}) => {
  const other = await createProject(administrator, "Other");
  const { sha256, uploadId } = await filled(administrator, other);
  await signInAsMember(request, administrator, { project, role: "lead" });
  expect(await status(request.get(`${base(project)}/artifacts/${sha256}`))).toBe(404);
  expect(await status(request.get(`${base(project)}/runs/1`))).toBe(404);
  const data = { reason: "Not of this project." };
  expect(await status(request.post(`${base(project)}/uploads/${uploadId}/withdrawal`, { data }))).toBe(404);
});

test("signed out, pages lead to signing in and back, and the API answers 401", async ({
  page,
  administrator,
  project,
}) => {
  const known = await filled(administrator, project);
  const calls = [...reads, ...changes];
  expect(await statuses(calls, page.request, project, known)).toEqual(all(calls, 401));
  for (const address of [...pages.map((one) => `/projects/${project.slug}${one}`), "/", "/people", "/account"]) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  }
});
