import { expect, type Locator, type Page } from "@playwright/test";
import { freshJunit, handIn } from "./files";
import { firstAdministrator, signIn, signInAsMember } from "./people";
import { test } from "./story";

const mostTabs = 120;

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < mostTabs; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} was not reached by ${mostTabs} presses of Tab.`);
}

test("the go/no-go page is read by keyboard: a figure opens its evidence, Esc closes it and gives the focus back", async ({
  page,
}) => {
  await signIn(page.request, await firstAdministrator());
  await page.goto("/projects/stratum-ai/go-no-go");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  const panel = page.getByRole("complementary", { name: "Evidence" });
  for (const opener of [
    page.getByRole("link", { name: "See evidence for Share of 429 at load" }),
    page.getByRole("link", { name: /^Share of 429 at load: .* open its evidence$/ }),
  ]) {
    await tabTo(page, opener);
    await page.keyboard.press("Enter");
    await expect(panel.getByRole("heading", { name: "Evidence" })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(panel.getByRole("link", { name: "Close" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(opener).toBeFocused();
  }
});

test("files are chosen and withdrawn by keyboard", async ({ page, administrator, project }) => {
  await signInAsMember(page.request, administrator, { project, role: "qa" });
  await page.goto(`/projects/${project.slug}/uploads`);
  const choose = page.getByRole("button", { name: "Choose files" });
  await expect(choose).toBeEnabled();
  const opened = page.waitForEvent("filechooser");
  await tabTo(page, choose);
  await page.keyboard.press("Enter");
  await (await opened).setFiles(await freshJunit("stratum-ai"));
  await expect(page.getByText("1 file: 1 imported")).toBeVisible();

  const withdraw = page.getByRole("button", { name: "Withdraw pytest-junit.xml" });
  const dialog = page.getByRole("dialog", { name: "Withdraw pytest-junit.xml" });
  await tabTo(page, withdraw);
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Reason")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(withdraw).toBeFocused();

  await page.keyboard.press("Enter");
  await page.keyboard.type("Handed in by mistake.");
  await page.keyboard.press("Enter");
  await expect(page.getByText(": Handed in by mistake.")).toBeVisible();
  await expect(dialog).toBeHidden();
});

test("the account's menu opens and signs out by keyboard", async ({ page, administrator, project }) => {
  const person = await signInAsMember(page.request, administrator, { project, role: "viewer" });
  await handIn(administrator, project, await freshJunit("stratum-ai"));
  await page.goto(`/projects/${project.slug}/go-no-go`);
  await tabTo(page, page.getByLabel(`Account of ${person.name}`));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Sign out" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
});
