import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { measure } from "./measure.mjs";

// What everyone writes first: readline, JSON.parse, an array of values for each second and endpoint, sorted at the end.

await measure(async () => {
  const groups = new Map();
  const lines = createInterface({ input: createReadStream(process.argv[2]), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    const { metric, type, data } = JSON.parse(line);
    if (type !== "Point" || metric !== "http_req_duration") continue;
    const key = `${data.time.slice(0, 19)} ${data.tags.method} ${data.tags.name} ${data.tags.status}`;
    const values = groups.get(key) ?? [];
    values.push(data.value);
    groups.set(key, values);
  }
  for (const values of groups.values()) values.sort((a, b) => a - b);
  return { rows: groups.size };
});
