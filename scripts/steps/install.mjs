import { readFile } from "node:fs/promises";
import path from "node:path";
import { StepFailure } from "./failure.mjs";
import { step } from "./progress.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

/** Installs the packages of the lockfile unless they are there. */
export async function install() {
  if (await isInstalled()) return;
  await step("Installing packages", async () => {
    const { code, output } = await run("npm", ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]);
    if (code !== 0) throw new StepFailure(`${output}\nThe packages could not be installed; npm's reason stands above.`);
  });
}

/** npm writes its own list last, so an installation cut short does not count. */
async function isInstalled() {
  const wanted = await packagesIn("package-lock.json");
  const present = await packagesIn("node_modules/.package-lock.json");
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === "" || entry.link || !isNeeded(entry)) return true;
    return present[name]?.version === entry.version && present[name]?.integrity === entry.integrity;
  });
}

async function packagesIn(file) {
  const text = await readFile(path.join(root, file), "utf8").catch(() => null);
  return text === null ? null : JSON.parse(text).packages;
}

/** Of the optional packages, those made for this platform; the C library is not told apart. */
function isNeeded({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}
