import { bucketOf, type Histogram } from "@/core/stats/histogram";

/** How a simulated service behaves; a run of it is a sequence of requests. */
export type Service = {
  /** Standard deviation of the level that every request shares with its neighbours, as a logarithm; it wanders. */
  wandering: number;
  /** Stalls in 5,000 requests, at random places; each delays 100 to 300 requests in a row, the first of them longest. */
  stalls: number;
  /** Whether the number of stalls is left to chance too. */
  stallsByChance: boolean;
  /** The longest delay of a stall, in medians. */
  longestDelay: number;
};

const medianMs = 100;
const spread = 0.5;
const levels = 300;
const kept = 0.9;

/** Latencies of a run in the order of its requests: log-normal with spread 0.5, the level an AR(1), stalls on top. */
export function simulatedRun(service: Service, requests: number, random: () => number): Float64Array {
  const level = wanderingLevel(service.wandering, random);
  const latencies = Float64Array.from({ length: requests }, (_, at) => {
    const shared = level[Math.floor((at * levels) / requests)] ?? 0;
    return medianMs * Math.exp(shared + spread * normal(random));
  });
  const wanted = (service.stalls * requests) / 5000;
  const stalls = service.stallsByChance ? countByChance(wanted, random) : Math.floor(wanted + random());
  for (let stall = 0; stall < stalls; stall += 1) {
    const [first, length] = [Math.floor(random() * requests), 100 + Math.floor(random() * 200)];
    for (let at = first; at < Math.min(requests, first + length); at += 1) {
      const delay = service.longestDelay * medianMs * (1 - (at - first) / length);
      latencies[at] = (latencies[at] ?? 0) + delay;
    }
  }
  return latencies;
}

/** The histograms of a run's latencies in consecutive blocks of one length. */
export function inBlocks(latencies: Float64Array, blocks = 120): Histogram[] {
  return Array.from({ length: blocks }, (_, block) => {
    const [from, to] = [block, block + 1].map((edge) => Math.round((edge * latencies.length) / blocks));
    return histogramOf(latencies.subarray(from, to));
  });
}

function histogramOf(latencies: Float64Array): Histogram {
  const buckets = Array.from(latencies, bucketOf).sort((a, b) => a - b);
  const counts = new Map<number, number>();
  for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  return { buckets: [...counts.keys()], counts: [...counts.values()] };
}

function wanderingLevel(deviation: number, random: () => number): Float64Array {
  const level = new Float64Array(levels);
  let value = deviation * normal(random);
  for (let at = 0; at < levels; at += 1) {
    level[at] = value;
    value = kept * value + deviation * Math.sqrt(1 - kept * kept) * normal(random);
  }
  return level;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** How many of something come where so many do on average: Poisson. */
export function countByChance(mean: number, random: () => number): number {
  let count = 0;
  for (let rest = random() - Math.exp(-mean), share = Math.exp(-mean); rest > 0 && count < 1000; ) {
    count += 1;
    share *= mean / count;
    rest -= share;
  }
  return count;
}
