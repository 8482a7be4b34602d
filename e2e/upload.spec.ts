import { expect, type Page } from "@playwright/test";
import { file, freshJunit, handIn, sample, type TestFile } from "./files";
import { firstAdministrator, signIn, signInAsMember } from "./people";
import { test } from "./story";

/** Chooses files as a person does, and waits until each of them is answered. */
async function choose(page: Page, files: TestFile[], summary: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose files" }).click(),
  ]);
  await chooser.setFiles(files);
  await expect(page.getByRole("region", { name: "This upload" }).getByRole("status")).toHaveText(summary);
}

function answerTo(page: Page, name: string) {
  return page.getByRole("region", { name: "This upload" }).getByRole("listitem").filter({ hasText: name }).last();
}

test("an administrator makes a project, which holds until evidence is there", async ({ page }) => {
  await signIn(page.request, await firstAdministrator());
  const name = `Ledger ${Date.now()}`;
  await page.goto("/");
  await page.getByRole("link", { name: "Add a project" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Create project" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("HOLD");
  await expect(page).toHaveTitle(`HOLD · ${name} · Holdpoint`);
  await expect(page.getByRole("row", { name: /^No test fails/ })).toContainText("no evidence");
  await page.goto("/projects/new");
  await page.getByRole("button", { name: "Create project" }).click();
  await expect(page.getByText("Write the system's name.")).toBeVisible();
  await expect(page.getByLabel("Name")).toBeFocused();
});

test("QA hands in three files, sees what each was understood as, and reads why the release may not go", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await page.goto(`/projects/${project.slug}/uploads`);
  await expect(page.getByText("Nothing was handed in yet.")).toBeVisible();
  const files = [
    await sample("agentic-platform-v2/smoke_stats.csv"),
    await sample("stratum-ai/load-summary.json"),
    await freshJunit("sutazai"),
  ];
  await choose(page, files, "3 files: 3 imported");

  const locust = answerTo(page, "smoke_stats.csv");
  await expect(locust).toContainText("417 requests on 12 endpoints, 22 counted as failed by Locust");
  await expect(locust).toContainText("Counted for First release, the open release.");
  const k6 = answerTo(page, "load-summary.json");
  await expect(k6).toContainText("17,184 requests, 15,938 counted as failed by k6");
  await expect(k6).toContainText("8 of 9 thresholds met");
  await expect(k6.getByRole("listitem").filter({ hasText: "Error rate at load" })).toHaveText(
    /nothing on file → 92\.7\s%\s*fail/,
  );
  const junit = answerTo(page, "pytest-junit.xml");
  await expect(junit).toContainText("254 tests: 218 passed, 28 failed, 5 errors, 3 skipped (2 expected to fail)");
  await expect(junit.getByRole("listitem").filter({ hasText: "No test fails" })).toContainText("33 failing");
  await expect(page.getByText("3 uploads on record")).toBeVisible();

  await page.getByRole("navigation").getByRole("link", { name: "Go / No-Go" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("NO-GO");
  const why = page.getByRole("region", { name: "Why" });
  await expect(why).toContainText("observed 92.7\u00a0% (15,938 of 17,184 failed by k6’s own count)");
  await expect(why).toContainText("33 failing");
  await expect(page.getByRole("row", { name: /^p95 at load/ })).toContainText("thin");

  await page.goto(`/projects/${project.slug}/uploads`);
  await page.getByRole("link", { name: "Run #3" }).click();
  await expect(page.getByRole("region", { name: "Tests", exact: true }).getByRole("status")).toHaveText(
    "33 of 33 shown",
  );
});

test("the same file again is already here and changes nothing", async ({ page, administrator, project }) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  const junit = await freshJunit("stratum-ai");
  await handIn(page.request, project, junit);
  const evaluation = () => page.request.get(`/api/v1/projects/${project.slug}/evaluation`);
  const { number } = await (await evaluation()).json();
  await page.goto(`/projects/${project.slug}/uploads`);
  await choose(page, [{ ...junit, name: "again.xml" }], "1 file: 1 already here");
  const answer = answerTo(page, "again.xml");
  await expect(answer).toContainText("Same content as pytest-junit.xml");
  await expect(answer).toContainText("Nothing was changed.");
  await expect(page.getByText("1 upload on record")).toBeVisible();
  expect((await (await evaluation()).json()).number).toBe(number);
});

test("files that cannot be read are refused with the reason, the place and what to do", async ({
  page,
  administrator,
  project,
}) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  const whole = await freshJunit("sutazai");
  await page.goto(`/projects/${project.slug}/uploads`);
  await choose(
    page,
    [
      file("cut-off.xml", whole.buffer.subarray(0, 9_000)),
      file("empty.xml", ""),
      file("minutes.txt", "All is well.\n"),
    ],
    "3 files: 3 not imported",
  );

  const cutOff = answerTo(page, "cut-off.xml").getByRole("alert");
  await expect(cutOff).toContainText("The file ends inside <testsuite>, which opens in line 1.");
  await expect(cutOff).toContainText("They were not imported, because a partial file would overstate the pass rate.");
  await expect(cutOff).toContainText(/Line 81, column \d+/);
  await expect(cutOff.getByRole("region", { name: "Excerpt of cut-off.xml" })).toContainText("<testcase classname=");
  await expect(cutOff).toContainText("What to do: The run was probably stopped or the disk was full.");
  await expect(answerTo(page, "empty.xml").getByRole("alert")).toContainText(
    "The file is empty. Nothing was measured.",
  );
  const unknown = answerTo(page, "minutes.txt").getByRole("alert");
  await expect(unknown).toContainText("The content is of no known result format.");
  await expect(unknown).toContainText(/Readable are: .*JUnit XML/);

  await page.goto(`/projects/${project.slug}/go-no-go`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("HOLD");
  await expect(page.getByRole("row", { name: /^No test fails/ })).toContainText("nothing on file");
});

test("a withdrawn upload stays on record with its reason, and the state before it returns", async ({
  page,
  administrator,
  project,
}) => {
  const { name } = await signInAsMember(page.request, administrator, { project, role: "qa" });
  await handIn(page.request, project, await freshJunit("sutazai"));
  await page.goto(`/projects/${project.slug}/go-no-go`);
  await expect(page.getByRole("row", { name: /^No test fails/ })).toContainText("33 failing");

  await page.goto(`/projects/${project.slug}/uploads`);
  await page.getByRole("button", { name: "Withdraw pytest-junit.xml" }).click();
  const dialog = page.getByRole("dialog", { name: "Withdraw pytest-junit.xml" });
  await dialog.getByLabel("Reason").fill("Written by another branch.");
  await dialog.getByRole("button", { name: "Withdraw" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`by ${name}: Written by another branch.`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Withdraw pytest-junit.xml" })).toBeHidden();

  await page.getByRole("navigation").getByRole("link", { name: "Go / No-Go" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("HOLD");
  await expect(page.getByRole("row", { name: /^No test fails/ })).toContainText("nothing on file");
  await expect(page.getByRole("region", { name: "Changed since the last evaluation" })).toContainText("No test fails");
});

test("what is declared on the page is checked before anything is sent", async ({ page, administrator, project }) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await page.goto(`/projects/${project.slug}/uploads`);
  await page.getByText("What the files do not say themselves (optional)").click();
  await page.getByLabel("Commit").fill("main");
  await page.getByLabel("Files", { exact: true }).setInputFiles(await sample("stratum-ai/load-summary.json"));
  await expect(page.getByLabel("Commit")).toHaveAccessibleDescription("A commit is 7 to 64 hexadecimal digits.");
  await expect(page.getByRole("region", { name: "This upload" })).toBeHidden();

  await page.getByLabel("Commit").fill("d3a0fb7");
  await page.getByLabel("Scenario of a load test").fill("stress");
  await choose(page, [await sample("stratum-ai/load-summary.json")], "1 file: 1 imported");
  await page.getByRole("region", { name: "This upload" }).getByRole("link", { name: "Run #1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stress");
  await expect(page.getByRole("main")).toContainText("commit d3a0fb7");
});
