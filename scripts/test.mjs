import { provideBrowser } from "./steps/browser.mjs";
import { checks } from "./steps/checks.mjs";
import { StepFailure } from "./steps/failure.mjs";
import { generate } from "./steps/generate.mjs";
import { install } from "./steps/install.mjs";
import { requireNode } from "./steps/node-version.mjs";
import { stopPostgres } from "./steps/postgres.mjs";
import { seconds } from "./steps/progress.mjs";
import { root } from "./steps/root.mjs";
import { endOnSignals } from "./steps/run.mjs";

const usage = `npm test                         everything
npm test -- --only types,unit    some of: ${Object.keys(checks).join(", ")}`;

async function test(args) {
  const names = chosen(args);
  const total = { passed: 0, failed: 0 };
  await install();
  await generate();
  for (const name of names) {
    const { passed, failed } = await report(checks[name], name);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

function chosen(args) {
  if (args.length === 0) return Object.keys(checks);
  const names = args[0] === "--only" && args.length === 2 ? args[1].split(",") : [];
  const unknown = names.find((name) => !(name in checks));
  if (names.length === 0 || unknown) throw new StepFailure(unknown ? `There is no check ${unknown}.\n${usage}` : usage);
  return names;
}

async function report({ title, check }, name) {
  const started = performance.now();
  const result = await attempt(check, name);
  const { passed, failed, output, leftOut } = result;
  if (leftOut) {
    console.log(`${title}: LEFT OUT, because ${leftOut}`);
    return result;
  }
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
  console.log(
    `${title}: ${failed > 0 ? `failed (${passed} passed, ${failed} failed)` : `${passed} passed`}, ${seconds(started)}`,
  );
  return result;
}

/** A check that could not run has failed. */
async function attempt(check, name) {
  try {
    if (name.startsWith("browser")) await provideBrowser();
    return await check();
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      output: error instanceof StepFailure ? error.message : String(error?.stack ?? error),
    };
  }
}

requireNode();
process.chdir(root);
endOnSignals();
let total = { passed: 0, failed: 1 };
try {
  total = await test(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof StepFailure ? error.message : error);
} finally {
  await stopPostgres();
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
