/** The most blocks in a row as a share of all of them: what is left must still tell how much such rows vary. */
const mostOfAll = 1 / 5;

/**
 * How many neighbours must stay together when a sequence is resampled, so that what hangs together in time does so in
 * the resamples too: from its correlation with itself. Between the cube root of its length and a fifth of it.
 * Source: Politis and White 2004 with the correction of Patton, Politis and White 2009, for the circular bootstrap.
 */
export function blockLength(values: ArrayLike<number>): number {
  const size = values.length;
  const least = Math.ceil(Math.cbrt(size));
  const most = Math.max(least, Math.floor(size * mostOfAll));
  const covariances = autocovariances(values, Math.min(size - 1, 2 * most));
  const [variance = 0] = covariances;
  if (variance <= 0) return least;
  const reach = Math.min(covariances.length - 1, 2 * Math.max(1, lastNotable(covariances, size)));
  let spectrum = variance;
  let slope = 0;
  for (let lag = 1; lag <= reach; lag += 1) {
    const kept = Math.min(1, 2 * (1 - lag / reach));
    spectrum += 2 * kept * (covariances[lag] ?? 0);
    slope += 2 * kept * lag * (covariances[lag] ?? 0);
  }
  if (spectrum <= 0) return least;
  const best = Math.cbrt((1.5 * slope * slope * size) / (spectrum * spectrum));
  return Math.min(most, Math.max(least, Math.ceil(best)));
}

function autocovariances(values: ArrayLike<number>, most: number): number[] {
  const size = values.length;
  let total = 0;
  for (let at = 0; at < size; at += 1) total += values[at] ?? 0;
  const mean = total / size;
  return Array.from({ length: most + 1 }, (_, lag) => {
    let sum = 0;
    for (let at = lag; at < size; at += 1) sum += ((values[at] ?? 0) - mean) * ((values[at - lag] ?? 0) - mean);
    return sum / size;
  });
}

/** The last lag before five in a row that are no more than noise. */
function lastNotable(covariances: readonly number[], size: number): number {
  const noise = 2 * Math.sqrt(Math.log10(size) / size) * (covariances[0] ?? 0);
  for (let lag = 1; lag + 4 < covariances.length; lag += 1) {
    if (covariances.slice(lag, lag + 5).every((covariance) => Math.abs(covariance) < noise)) return lag - 1;
  }
  return covariances.length - 1;
}
