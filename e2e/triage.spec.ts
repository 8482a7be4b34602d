import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { file, handIn, sample, type TestFile } from "./files";
import { type Project, signInAsMember } from "./people";
import { test } from "./story";

/** The scan of the demonstration: 131 candidates, of which its own audit dismisses 80. */
async function scan(writtenAt = new Date()): Promise<TestFile> {
  const { buffer } = await sample("agentic-platform-v2/detect-secrets.json");
  const document = { ...JSON.parse(buffer.toString("utf8")), generated_at: writtenAt.toISOString() };
  return file("detect-secrets.json", JSON.stringify(document, null, 2));
}

const policy = `name: P
criteria:
  - id: reasons
    title: Every secret has a reason
    kind: secrets-without-reason
    category: Security
  - id: untriaged
    title: Findings are triaged
    kind: untriaged-findings
    category: Security
`;

const requirements = (page: Page) => page.getByRole("list", { name: "What the policy requires of scans" });
const bar = (page: Page) => page.getByRole("region", { name: "Decide on the chosen findings" });
const rows = (page: Page) => page.getByRole("region", { name: "Findings" }).getByRole("row");

/** A day from now as a date field holds it. */
function daysAhead(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

test("131 candidates: 80 are audited in the file, 50 are decided on at once, one is accepted until a date", async ({
  page,
  administrator,
  project,
}) => {
  await administrator.put(`/api/v1/projects/${project.slug}/policy`, { data: { text: policy, baseVersion: 1 } });
  await signInAsMember(page.request, administrator, { project, role: "qa", name: "Ines Aydin" });
  const { file: answer } = await handIn(page.request, project, await scan());
  expect(answer.understoodAs).toContain("131 candidates");

  await page.goto(`/projects/${project.slug}/security`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("51 of 131 secret findings are not triaged.");
  await expect(page.getByText("Decided: 80 false positives by the file’s own audit.")).toBeVisible();
  await expect(requirements(page)).toContainText("51 without a reason");

  await page.getByText("State: any").click();
  await page.getByRole("link", { name: "open, not triaged 51" }).click();
  await expect(page).toHaveURL(/state=open/);
  await expect(page.getByText("1 to 50 of 51")).toBeVisible();
  await page.getByLabel("Select all on this page").check();
  await expect(bar(page)).toContainText("50 selected 50 open");
  await bar(page).getByRole("button", { name: "False positive" }).click();
  const dialog = page.getByRole("dialog", { name: "Call 50 findings false positive" });
  await dialog.getByRole("button", { name: "Save decision" }).click();
  await expect(dialog.getByText("Say why, so that the decision can be understood later.")).toBeVisible();
  await dialog.getByLabel("Reason").fill("Examples in tests and documents.");
  await dialog.getByRole("button", { name: "Save decision" }).click();
  await expect(dialog).toBeHidden();
  const outcome = page.getByRole("status").filter({ hasText: "Decided on 50 findings." });
  await expect(outcome).toContainText(/Every secret has a reason, 51 without a reason → 1 without a reason\s*fail/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 of 131 secret findings is not triaged.");
  await expect(bar(page)).toBeHidden();

  await expect(rows(page)).toHaveCount(2);
  await page.getByRole("link", { name: /^Open / }).click();
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("First reported by")).toBeVisible();
  await panel.getByLabel("Decision", { exact: true }).selectOption("accepted");
  await panel.getByLabel("Accept until").fill(daysAhead(30));
  await panel.getByLabel("Reason").fill("Sandbox key, removed with the next release.");
  await panel.getByRole("button", { name: "Save decision" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("All 131 secret findings have a reason.");
  await expect(page.getByText("The next acceptance ends on")).toBeVisible();
  await expect(panel.getByText("“Sandbox key, removed with the next release.”")).toBeVisible();
  await expect(panel.getByText(/^Accepted to .* by Ines Aydin/)).toBeVisible();
  await expect(requirements(page)).toContainText("waived");

  await page.goto(`/projects/${project.slug}/go-no-go`);
  await expect(page.getByRole("row", { name: /^Findings are triaged/ })).toContainText("0 untriaged");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("NO-GO");
});

test("the next scan keeps what was decided, and says what is new and what is gone", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  const first = await scan(new Date(Date.now() - 60 * 60 * 1000));
  await handIn(page.request, project, first);
  await triageAll(page, project, "Looked at each of them.");
  const document = JSON.parse((await scan()).buffer.toString("utf8"));
  const [path = ""] = Object.keys(document.results);
  const [gone, ...rest] = document.results[path];
  document.results[path] = [...rest, { ...gone, hashed_secret: "0".repeat(40), is_secret: undefined }];
  await handIn(page.request, project, file("detect-secrets.json", JSON.stringify(document, null, 2)));

  await page.goto(`/projects/${project.slug}/security`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 of 131 secret findings is not triaged.");
  await expect(page.getByRole("region", { name: "Scanners" })).toContainText(/1 new, 1 gone since/);
  await page.goto(`/projects/${project.slug}/security?state=gone`);
  await page.getByRole("link", { name: /^Open / }).click();
  await expect(page.getByRole("complementary").getByText("No longer reported by")).toBeVisible();
  await page.goto(`/projects/${project.slug}/runs/2`);
  await expect(page.getByRole("main")).toContainText(/Against scan #1: 1 new, 1 gone since/);
});

test("findings are found, chosen and decided on by keyboard", async ({ page, administrator, project }) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await handIn(page.request, project, await scan());
  await page.goto(`/projects/${project.slug}/security`);
  await expect(page.getByLabel("Select all on this page")).toBeEnabled();

  await page.keyboard.press("/");
  await page.keyboard.type("SECURITY.md");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=SECURITY\.md/);
  const [first, second] = [
    page.getByRole("link", { name: /^Open / }).first(),
    page.getByRole("link", { name: /^Open / }).nth(1),
  ];
  await expect(first).toHaveAccessibleName(/SECURITY\.md/);
  await first.focus();
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await expect(second).toBeFocused();
  await page.keyboard.press("x");
  await expect(bar(page)).toContainText("2 selected");
  await page.keyboard.press("k");
  await expect(first).toBeFocused();

  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(first).toBeFocused();

  await page.keyboard.press("f");
  const dialog = page.getByRole("dialog", { name: "Call 2 findings false positive" });
  await expect(dialog.getByLabel("Reason")).toBeFocused();
  await page.keyboard.type("just an example");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Decided on 2 findings.")).toBeVisible();
});

test("of two people who decide on one finding, the second is told what the first decided", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await handIn(page.request, project, await scan());
  await page.goto(`/projects/${project.slug}/security?state=open`);
  await page
    .getByRole("checkbox", { name: /^Select / })
    .nth(1)
    .check();
  await triageAll({ request: administrator }, project, "Decided by somebody else.");
  await bar(page).getByRole("button", { name: "Rotated" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("revoked");
  await dialog.getByRole("button", { name: "Save decision" }).click();
  await expect(dialog.getByRole("alert")).toContainText(
    /one of them was called a false positive by .* Nothing was changed/,
  );
});

test("a viewer reads the findings and is offered nothing to decide with", async ({ page, administrator, project }) => {
  await handIn(administrator, project, await scan());
  const person = await signInAsMember(page.request, administrator, { project, role: "viewer" });
  await page.goto(`/projects/${project.slug}/security`);
  await expect(rows(page)).toHaveCount(51);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await page
    .getByRole("link", { name: /^Open / })
    .first()
    .click();
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("First seen")).toBeVisible();
  await expect(panel.getByRole("button")).toHaveCount(0);
  const refused = await page.request.post(`/api/v1/projects/${project.slug}/findings/triage`, {
    data: { findings: [{ id: crypto.randomUUID(), version: 0 }], decision: { state: "open" } },
  });
  expect(refused.status()).toBe(403);
  expect(person.name).toBe("Robin viewer");
});

test("the page of security without findings meets WCAG 2.2 AA", async ({ page, administrator, project }) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await page.goto(`/projects/${project.slug}/security`);
  await expect(page.getByText("Nothing was scanned yet.")).toBeVisible();
  await expectAccessible(page);
  await handIn(page.request, project, await scan());
  await page.goto(`/projects/${project.slug}/security?q=nothing-is-called-so`);
  await expect(page.getByText("No finding matches this filter.")).toBeVisible();
  await expectAccessible(page);
});

test("the page of security with findings that are chosen and one that is open meets WCAG 2.2 AA", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await handIn(page.request, project, await scan());
  await page.goto(`/projects/${project.slug}/security?q=SECURITY.md`);
  await page
    .getByRole("checkbox", { name: /^Select .* in / })
    .first()
    .check();
  await expect(bar(page)).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("link", { name: /^Open / })
    .first()
    .click();
  await expect(page.getByRole("complementary")).toBeVisible();
  await expectAccessible(page);
});

/** Decides on every finding that is open, by the API. */
async function triageAll({ request }: Pick<Page, "request">, project: Project, reason: string): Promise<void> {
  const findings = `/api/v1/projects/${project.slug}/findings`;
  const selection = await (await request.get(`${findings}/selection?state=open`)).json();
  const answer = await request.post(`${findings}/triage`, {
    data: { ...selection, decision: { state: "false positive", reason } },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const [colorScheme, width] of [
    ["light", 1280],
    ["dark", 390],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    // The bar floats over rows; where the page ends it covers none of them.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(" "))])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
}
