import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { firstAdministrator, signIn } from "./people";
import { test } from "./story";

test.beforeEach(async ({ page }) => {
  await signIn(page.request, await firstAdministrator());
});

test("the first visit finds the demonstration, labelled as one, and leads to a verdict", async ({ page }) => {
  await page.goto("/");
  const row = page.getByRole("row", { name: /Stratum AI/ });
  await expect(row).toContainText("demonstration");
  await expect(row).toContainText("NO-GO");
  await row.getByRole("link", { name: "NO-GO, go/no-go of Stratum AI" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("NO-GO");
  await expect(page).toHaveTitle("NO-GO · Stratum AI · Holdpoint");
  await expect(page.getByRole("note")).toContainText("Demonstration.");
  await expect(page.getByRole("note")).toContainText("fixed to 20 Nov 2026, 14:05 UTC");
  await expect(page.getByRole("region", { name: "Why" })).toContainText("rate_limited");
});

test("an underlined figure opens its file, place and digest; Esc closes it and gives the focus back", async ({
  page,
}) => {
  const original = await readFile("samples/stratum-ai/stress-summary.json");
  const sha256 = createHash("sha256").update(original).digest("hex");
  await page.goto("/projects/stratum-ai/go-no-go");
  const figure = page.getByRole("link", { name: "p95 under stress: 25.8\u00a0ms, open its evidence" });
  await figure.click();
  const panel = page.getByRole("complementary", { name: "Evidence" });
  await expect(panel.getByRole("heading", { name: "Evidence" })).toBeFocused();
  await expect(panel).toContainText("stress-summary.json");
  await expect(panel).toContainText('metrics.http_req_duration.values["p(95)"]');
  await expect(panel).toContainText(sha256);
  await expect(panel).toContainText("mostly-limited");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("link", { name: "Download file" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("stress-summary.json");
  expect((await readFile(await download.path())).equals(original)).toBe(true);

  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(figure).toBeFocused();
});

test("a figure that the evaluation does not show is said to be not here", async ({ page }) => {
  await page.goto("/projects/stratum-ai/go-no-go?evidence=no-such-criterion.0");
  const panel = page.getByRole("complementary", { name: "This figure is not here" });
  await expect(panel).toBeVisible();
  await panel.getByRole("link", { name: "Close" }).click();
  await expect(panel).toBeHidden();
});

test("a load run shows its endpoints, and its provoked errors apart from its failures", async ({ page }) => {
  await page.goto("/projects/agentic-platform-v2/runs");
  await page.getByRole("rowheader", { name: /^#16/ }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Smoke");
  await expect(page.getByRole("row", { name: /^Counted/ })).toContainText("396");
  await expect(page.getByRole("region", { name: "Requests", exact: true })).toContainText(
    "Locust counts 22 of 417 as failed; without provoked errors 1 of 396.",
  );
  const endpoint = page
    .getByRole("region", { name: "Endpoints" })
    .getByRole("row", { name: /GET \/api\/v1\/goals\/ / });
  await expect(endpoint.getByRole("cell").first()).toHaveText("49");
  await page.getByRole("columnheader", { name: "p95" }).getByRole("link").click();
  await expect(page.getByRole("columnheader", { name: "p95" })).toHaveAttribute("aria-sort", "descending");
});

test("a test run shows its groups, and lists its tests by outcome", async ({ page }) => {
  await page.goto("/projects/stratum-ai/runs/9");
  const groups = page.getByRole("region", { name: "Groups" });
  await expect(
    groups
      .getByRole("row", { name: /^tests\.unit/ })
      .getByRole("cell")
      .first(),
  ).toHaveText("179");
  await expect(
    groups
      .getByRole("row", { name: /^tests\.integration/ })
      .getByRole("cell")
      .first(),
  ).toHaveText("52");
  await page.goto("/projects/sutazai/runs/4");
  await page.getByRole("navigation", { name: "Tests by outcome" }).getByRole("link", { name: "Failed" }).click();
  await expect(page.getByRole("region", { name: "Tests", exact: true }).getByRole("status")).toHaveText(
    "28 of 28 shown",
  );
});

test("a release as it was reported stands as it was, and says that it was reconstructed", async ({ page }) => {
  await page.goto("/projects/automation-orchestrator/go-no-go?release=as-reported-on-5-february-2026");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("CONDITIONAL GO");
  await expect(page.getByRole("row", { name: /^p95 at 50 users/ })).toContainText("26\u00a0s");
  await expect(page.getByRole("region", { name: "Readiness over time" })).toContainText("Reconstructed:");
  await page.getByRole("link", { name: "p95 at 50 users: 26\u00a0s, open its evidence" }).click();
  const panel = page.getByRole("complementary", { name: "Evidence" });
  await expect(panel).toContainText("Constructed from the report of 5 February 2026; no tool wrote this file.");
  await page.goto("/projects/automation-orchestrator/runs/1");
  await expect(page.getByRole("main")).toContainText("260\u00a0s");
  await expect(page.getByRole("main")).toContainText("impossible");
});
