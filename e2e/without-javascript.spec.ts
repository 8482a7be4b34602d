import { expect } from "@playwright/test";
import { firstAdministrator } from "./people";
import { test } from "./story";

test.use({ javaScriptEnabled: false });

test("without JavaScript one signs in, reads the verdict, and opens and closes the evidence", async ({ page }) => {
  const { email, password } = await firstAdministrator();
  await page.goto("/projects/stratum-ai/go-no-go");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await page.getByLabel("Address").fill(email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toHaveText(
    "The address or the password is not right. Check both and try again.",
  );
  await page.getByLabel("Address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();

  await page.goto("/projects/stratum-ai/go-no-go");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("NO-GO");
  await expect(page).toHaveTitle("NO-GO · Stratum AI · Holdpoint");
  await expect(page.getByRole("region", { name: "Why" }).getByRole("listitem")).toHaveCount(5);
  await expect(page.getByRole("row", { name: /^No failing test/ })).toContainText("231 tests");
  const chart = page.getByRole("img", { name: /^Proven readiness went from/ });
  await expect(chart).toBeVisible();
  expect(await chart.locator("path").count()).toBeGreaterThan(0);

  await page.getByRole("link", { name: /^Share of 429 at load: 92\.7\s%, open its evidence$/ }).click();
  const panel = page.getByRole("complementary", { name: "Evidence" });
  await expect(panel).toContainText("load.ndjson.gz");
  await expect(panel).toContainText("15,938 of 17,184");
  await panel.getByRole("link", { name: "Close" }).click();
  await expect(panel).toBeHidden();
});

test("without JavaScript the very address that was asked for is shown after signing in", async ({ page }) => {
  const { email, password } = await firstAdministrator();
  await page.goto("/projects/sutazai/runs/1");
  await page.getByLabel("Address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/projects\/sutazai\/runs\/1$/);
  await expect(page.getByText("33 of 33 shown")).toBeVisible();
});
