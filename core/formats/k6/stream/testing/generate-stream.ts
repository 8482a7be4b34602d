import { type Dialect, metricLine, pointLine, timeText } from "@/core/formats/k6/stream/testing/dialect";
import { Shuffler } from "@/core/formats/k6/stream/testing/shuffler";
import { seededRandom } from "@/core/stats/seeded-random";

export type StreamOptions = {
  dialect?: Dialect;
  seed?: number;
  /** Ends soon after so many bytes. */
  bytes: number;
  requestsPerSecond?: number;
  endpoints?: number;
  scenario?: string;
  /** Epoch seconds. */
  startSecond?: number;
  /** How much slower every request is than without it. */
  slowness?: number;
};

const metrics = [
  ["http_reqs", "counter", "default"],
  ["http_req_duration", "trend", "time"],
  ["http_req_blocked", "trend", "time"],
  ["http_req_connecting", "trend", "time"],
  ["http_req_tls_handshaking", "trend", "time"],
  ["http_req_sending", "trend", "time"],
  ["http_req_waiting", "trend", "time"],
  ["http_req_receiving", "trend", "time"],
  ["http_req_failed", "rate", "default"],
  ["checks", "rate", "default"],
  ["basket_value", "trend", "default"],
  ["data_sent", "counter", "data"],
  ["data_received", "counter", "data"],
  ["iteration_duration", "trend", "time"],
  ["iterations", "counter", "default"],
  ["vus", "gauge", "default"],
  ["vus_max", "gauge", "default"],
] as const;
const methods = ["GET", "POST", "PUT", "DELETE"] as const;
const batchChars = 65_536;
const requestsPerIteration = 4;

/** A k6 stream that is the same for the same options, in pieces of about 64 KB: a load that ramps up, with failures and stalls. */
export function* generateStream(options: StreamOptions): Generator<string, void> {
  const dialect = options.dialect ?? "utc";
  const shuffler = dialect === "shuffled" ? new Shuffler(options.seed ?? 1) : null;
  let [batch, written] = [
    metrics.map(([name, type, contains]) => metricLine(dialect, name, type, contains)).join(""),
    0,
  ];
  for (const { line, second } of points(options, dialect)) {
    batch += shuffler ? shuffler.exchange(line, second) : line;
    if (batch.length < batchChars) continue;
    yield batch;
    written += batch.length;
    batch = "";
    if (written >= options.bytes) break;
  }
  yield batch + (shuffler?.rest() ?? "");
}

function* points(options: StreamOptions, dialect: Dialect): Generator<{ line: string; second: number }, void> {
  const { endpoints = 219, requestsPerSecond = 1_540, startSecond = 1_770_113_473, slowness = 1 } = options;
  const scenario = options.scenario ?? "browse";
  const random = seededRandom(options.seed ?? 1);
  const names = Array.from({ length: endpoints }, (_, at) => `https://api.example.test/v1/resource-${at}/items`);
  const most = 100;
  for (let second = startSecond; ; second += 1) {
    const users = Math.min(most, 1 + (second - startSecond) * 10);
    const count = Math.max(1, Math.round((requestsPerSecond * users) / most));
    const stall = random() < 0.05 ? 4 : 1;
    for (let index = 0; index < count; index += 1) {
      const nanoseconds = Math.floor(((index + random()) / count) * 1e9);
      const time = timeText(dialect, second, nanoseconds);
      const trace = dialect === "trace-ids" ? hex(random) + hex(random) + hex(random) + hex(random) : "";
      const write = (metric: string, value: number, tags: string) => {
        const line = pointLine(dialect, { metric, time, value, tags, trace });
        return { line, second: second + nanoseconds / 1e9 };
      };
      const endpoint = Math.floor(random() ** 2 * endpoints);
      const name = names[endpoint] ?? "";
      const request = requestOf({ dialect, scenario, endpoint, name, slow: stall * slowness, random });
      for (const [metric, value] of request.values) yield write(metric, value, request.tags);
      const own = `"group":"::shop","scenario":"${scenario}"`;
      yield write("checks", request.ok ? 1 : 0, `"check":"status is good",${own}`);
      if (index % requestsPerIteration !== requestsPerIteration - 1) continue;
      const sign = dialect === "negatives" && random() < 0.3 ? -1 : 1;
      yield write("basket_value", (sign * Math.round(random() * 100_000)) / 100, own);
      yield write("data_sent", 455 * requestsPerIteration, own);
      yield write("data_received", Math.round(4_000 * (1 + random())), own);
      yield write("iteration_duration", milliseconds(1_000 * (1 + random())), own);
      yield write("iterations", 1, own);
    }
    for (const [metric, value] of [
      ["vus", users],
      ["vus_max", most],
    ] as const) {
      const time = timeText(dialect, second, 35_860_807);
      yield { line: pointLine(dialect, { metric, time, value, tags: "", trace: "" }), second: second + 0.035 };
    }
  }
}

type Wanted = {
  dialect: Dialect;
  scenario: string;
  endpoint: number;
  name: string;
  slow: number;
  random: () => number;
};

function requestOf({ dialect, scenario, endpoint, name, slow, random }: Wanted) {
  const method = methods[endpoint % methods.length] ?? "GET";
  const fate = random();
  const status =
    fate < 0.95 ? 200 : fate < 0.97 && endpoint % 3 === 0 ? 404 : fate < 0.985 || endpoint % 2 === 0 ? 429 : 503;
  const ok = status === 200;
  const blocked = random() < 0.9 ? milliseconds(0.002 + 0.004 * random()) : milliseconds(40 * random());
  const sending = milliseconds(0.01 + 0.1 * random());
  const waiting = milliseconds(slow * Math.exp(3.5 + 0.5 * normal(random) + (endpoint % 7) / 5));
  const receiving = milliseconds(0.05 + 0.3 * random());
  const query = dialect === "escapes" ? `?page=${Math.floor(random() * 4)}\\u0026size=20\\u003c` : "";
  const url = dialect === "unique-names" ? `${name}/${Math.floor(random() * 1e9)}` : name + query;
  const code = ok ? "" : `"error_code":"${1_000 + status}",`;
  const tags = `${code}"expected_response":"${ok}","group":"","method":"${method}","name":"${url}","proto":"HTTP/2.0","scenario":"${scenario}","status":"${status}","tls_version":"tls1.3","url":"${url}"`;
  const values: [string, number][] = [
    ["http_reqs", 1],
    ["http_req_duration", milliseconds(sending + waiting + receiving)],
    ["http_req_blocked", blocked],
    ["http_req_connecting", 0],
    ["http_req_tls_handshaking", 0],
    ["http_req_sending", sending],
    ["http_req_waiting", waiting],
    ["http_req_receiving", receiving],
    ["http_req_failed", ok ? 0 : 1],
  ];
  return { tags, values, ok };
}

function milliseconds(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function hex(random: () => number): string {
  return Math.floor(random() * 4_294_967_296)
    .toString(16)
    .padStart(8, "0");
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
