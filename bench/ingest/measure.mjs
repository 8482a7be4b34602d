/** Does some work and prints what it took as one line of JSON: milliseconds, CPU milliseconds, peak memory in MB. */
export async function measure(work) {
  const cpuBefore = process.cpuUsage();
  const begun = performance.now();
  const found = await work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpuBefore);
  const rssMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000, rssMb, ...found }));
}
