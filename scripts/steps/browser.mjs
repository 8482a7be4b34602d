import { existsSync } from "node:fs";
import { StepFailure } from "./failure.mjs";
import { step } from "./progress.mjs";
import { run } from "./run.mjs";

const debianBrowser = "/usr/bin/chromium";

/** The browser for the tests: "own" for Playwright's, the path of the system's, or null. */
export async function findBrowser() {
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return "own";
  return existsSync(debianBrowser) ? debianBrowser : null;
}

/** Makes sure that there is a browser; on Debian, as root, by installing the distribution's. */
export async function provideBrowser() {
  if (await findBrowser()) return;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    await step("Installing a browser", installFromDebian);
    if (await findBrowser()) return;
  }
  throw new StepFailure("The browser tests need Chromium. Install it with: npx playwright install chromium");
}

async function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = await run("apt-get", ["update"], { env });
  const installed = await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
  if (installed.code !== 0)
    throw new StepFailure(`${update.output}${installed.output}\nChromium could not be installed.`);
}
