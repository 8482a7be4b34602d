import { defineConfig, devices } from "@playwright/test";
import { postgres } from "./e2e/home";
import { findBrowser } from "./scripts/steps/browser.mjs";

const browser = await findBrowser();

// How a page looks, and what it shows of data that is there, does not depend on where the data lies.
const looksAlone = ["accessibility", "headers", "keyboard", "without-javascript", "compare", "first-visit", "provider"];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  testIgnore: postgres === "" ? [] : looksAlone.map((name) => `**/${name}.spec.ts`),
  outputDir: ".build/e2e",
  globalSetup: "./e2e/product.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    // Set by the global set-up, which knows the port.
    baseURL: process.env.HOLDPOINT_E2E_URL,
    trace: "retain-on-failure",
    launchOptions: {
      ...(browser && browser !== "own" ? { executablePath: browser } : {}),
      args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-dev-shm-usage", "--disable-gpu"],
    },
  },
});
