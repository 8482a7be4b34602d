/** Prints a plain line for a step and, when it has ended, how long it took. */
export async function step(title, work) {
  const started = performance.now();
  process.stdout.write(`${title}… `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(started)}\n`);
    return result;
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}

/** Seconds since a moment, as shown: "27 s", or "0.4 s" below ten. */
export function seconds(started) {
  const passed = (performance.now() - started) / 1000;
  return `${passed < 9.95 ? passed.toFixed(1) : Math.round(passed)}\u00A0s`;
}
