import { seededRandom } from "@/core/stats/seeded-random";
import { simulatedRun } from "@/core/stats/testing/simulated-run";

type Seeded = { seed: number; startedAt: string; slower?: number; failed?: number; requests?: number; users?: number };

const runSeconds = 300;

/** A point stream as k6 writes it, of a service that answers in 100 ms or so and of which every nth request fails. */
export function seededStream({ seed, startedAt, slower = 1, failed = 0, requests = 3000, users = 10 }: Seeded): string {
  const service = { wandering: 0.05, stalls: 0, stallsByChance: false, longestDelay: 0 };
  const latencies = simulatedRun(service, requests, seededRandom(seed));
  const begin = Date.parse(startedAt);
  const line = (metric: string, at: number, value: number, tags: object) => {
    const time = new Date(begin + at).toISOString();
    return JSON.stringify({ metric, type: "Point", data: { time, value, tags } });
  };
  const lines = [
    { name: "vus", type: "gauge" },
    { name: "http_reqs", type: "counter" },
  ].map((data) => JSON.stringify({ type: "Metric", data: { ...data, contains: "default" }, metric: data.name }));
  lines.push(
    JSON.stringify({
      type: "Metric",
      data: { name: "http_req_duration", type: "trend", contains: "time" },
      metric: "http_req_duration",
    }),
  );
  for (const [index, ms] of latencies.entries()) {
    const at = Math.round((1000 * runSeconds * index) / (requests - 1));
    const fails = failed > 0 && index % failed === failed - 1;
    const tags = { expected_response: String(!fails), method: "GET", name: "/items", status: fails ? "500" : "200" };
    if (index % 10 === 0) lines.push(line("vus", at, users, {}));
    lines.push(line("http_reqs", at, 1, tags), line("http_req_duration", at, slower * ms, tags));
    lines.push(line("http_req_failed", at, fails ? 1 : 0, tags));
  }
  return `${lines.join("\n")}\n`;
}
