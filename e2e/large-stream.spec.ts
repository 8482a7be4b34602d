import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { file, handIn } from "./files";
import { writeStream } from "./k6-stream";
import { createPerson, signIn, signInAsMember } from "./people";
import { test as story } from "./story";

const test = story.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), "holdpoint-stream-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

const endpoints = 24;
const sendingSeconds = 6;

/** Bytes leave the page no faster than this, so that there is something to watch. */
async function slowLine(page: Page, bytesPerSecond: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  });
}

/** Watches how full the bar is, also between two looks of the test. */
async function barOf(page: Page): Promise<() => Promise<number[]>> {
  const seen = await page.evaluateHandle(() => {
    const percents: number[] = [];
    const look = () => {
      const now = Number(document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow") ?? 0);
      if (now > 0 && now !== percents.at(-1)) percents.push(now);
    };
    const watched = { subtree: true, childList: true, attributeFilter: ["aria-valuenow"] };
    new MutationObserver(look).observe(document.body, watched);
    return percents;
  });
  return () => seen.jsonValue();
}

test("QA hands in a stream of 100 MB, watches it while other pages answer, compares its run and exports the endpoints", async ({
  page,
  browser,
  administrator,
  project,
  folder,
}) => {
  const shape = { endpoints, scenario: "peak" };
  const [before, now] = [path.join(folder, "before.json.gz"), path.join(folder, "now.json.gz")];
  await writeStream({ path: before, shape: { ...shape, seed: 1, bytes: 10e6, requestsPerSecond: 50 }, daysAgo: 2 });
  const unpacked = await writeStream({
    path: now,
    shape: { ...shape, seed: 2, bytes: 100e6, requestsPerSecond: 520 },
    daysAgo: 1,
  });
  expect(unpacked).toBeGreaterThanOrEqual(100e6);
  const first = await handIn(administrator, project, file("before.json.gz", await readFile(before)));
  expect(first.file).toMatchObject({ outcome: "accepted", runs: [{ number: 1 }] });
  const uploads = `/projects/${project.slug}/uploads`;

  await signInAsMember(page.request, administrator, { project, role: "qa" });
  const colleague = await (await browser.newContext()).newPage();
  await signIn(colleague.request, await createPerson(administrator, { project, role: "qa", name: "Noor" }));
  await page.goto(uploads);
  const percents = await barOf(page);
  await slowLine(page, (await stat(now)).size / sendingSeconds);
  await page.getByLabel("Files", { exact: true }).setInputFiles(now);

  const underWay = colleague.getByRole("region", { name: "Under way" }).getByRole("listitem");
  await expect(async () => {
    await colleague.goto(uploads);
    await expect(underWay).toContainText(/now\.json\.gz.*from Robin qa/, { timeout: 500 });
  }).toPass();
  await expect(underWay).toContainText(/(Receiving|Reading) \d.* of \d.*MB.*\/s/);
  for (const tab of ["overview", "go-no-go", "runs"]) {
    expect((await colleague.request.get(`/projects/${project.slug}/${tab}`)).status()).toBe(200);
  }

  const upload = page.getByRole("region", { name: "This upload" });
  await expect(upload.getByRole("status")).toHaveText("1 file: 1 imported", { timeout: 40_000 });
  const shown = await percents();
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.slice(0, 3)).toEqual(shown.slice(0, 3).sort((a, b) => a - b));
  await expect(upload.getByRole("listitem").first()).toContainText(
    new RegExp(`\\d\\d,\\d{3} requests on ${endpoints} endpoints`),
  );
  await expect(underWay).toHaveCount(0);
  await expect(colleague.getByText("2 uploads on record")).toBeVisible();
  await colleague.context().close();

  await upload.getByRole("link", { name: "Run #2" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Peak load");
  const table = page.getByRole("region", { name: "Endpoints", exact: true });
  await expect(table.getByRole("status")).toHaveText(`${endpoints} endpoints`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    table.getByRole("link", { name: "Export CSV" }).click(),
  ]);
  const rows = (await readFile(await download.path(), "utf8")).trim().split(/\r?\n/);
  expect(rows.filter((row) => row.includes("https://api.example.test/"))).toHaveLength(endpoints);

  await page.getByRole("link", { name: "Compare with run #1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Run #2 against run #1");
  const compared = page.getByRole("region", { name: "Endpoints", exact: true });
  await expect(compared.getByRole("row", { name: /^All.*p95/ })).toContainText("ms");
});
