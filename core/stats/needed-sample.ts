import type { Distribution } from "./distribution";
import { percentileUpper } from "./percentile-bound";
import { smallestSample } from "./percentile-rank";
import { proportionUpper } from "./proportion-bound";

const LARGEST = 1_000_000_000;

/**
 * How many requests would carry a claim about a share that stays at the observed `share` (0 to 1): the smallest n whose
 * upper bound is `inside` the limit. Null when no sample would, because the share stands at the limit or beyond.
 */
export function neededForShare(
  share: number,
  inside: (bound: number) => boolean,
  confidence: number,
  designEffect = 1,
): number | null {
  const enough = (size: number) => {
    const bound = proportionUpper(share * size, size, confidence);
    return bound !== null && inside(bound);
  };
  return scaled(smallest(1, enough), designEffect);
}

/**
 * How many samples would carry a claim about a percentile if they stayed spread as they are. Where the distribution cannot
 * tell, the smallest sample that bounds the percentile at all; null when no sample would do.
 */
export function neededForPercentile(
  distribution: Distribution,
  percent: number,
  inside: (bound: number) => boolean,
  confidence: number,
  designEffect = 1,
): number | null {
  const fewest = smallestSample(percent, confidence);
  if (distribution.max === null) return scaled(fewest, designEffect);
  const enough = (count: number) => {
    const bound = percentileUpper({ ...distribution, count }, percent, confidence);
    return bound.known && inside(bound.value);
  };
  return scaled(smallest(fewest, enough), designEffect);
}

/** Rounds a needed sample up to two significant digits, as it is shown after "about": 1,187 is 1,200. */
export function aboutCount(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / step) * step;
}

/** Bounds tighten with the sample but for the steps between ranks, so doubling and halving finds the place. */
function smallest(from: number, enough: (size: number) => boolean): number | null {
  let high = from;
  while (!enough(high)) {
    if (high > LARGEST) return null;
    high *= 2;
  }
  let low = from;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function scaled(size: number | null, designEffect: number): number | null {
  return size === null ? null : Math.ceil(size * Math.max(1, designEffect));
}
