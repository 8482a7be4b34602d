import type { Stretches } from "./block-table";
import { seededRandom } from "./seeded-random";

/** The resamples of a run of so many blocks, each made of stretches of `length` neighbours. */
export type BlockDraws = (blocks: number, length: number) => readonly Stretches[];

/** Fewer make a verdict hang on chance; more only cost time. */
const resamples = 1000;

/**
 * Draws with replacement for the circular block bootstrap, in which the first block follows the last. The same seed gives the
 * same draws; those of one length are made once and kept. Source: Politis and Romano 1992.
 */
export function blockDraws(seed: number): BlockDraws {
  const made = new Map<string, readonly Stretches[]>();
  return (blocks, length) => {
    const key = `${blocks} ${length}`;
    const drawn = made.get(key) ?? draw(seededRandom(seed), blocks, length);
    made.set(key, drawn);
    return drawn;
  };
}

function draw(random: () => number, blocks: number, length: number): Stretches[] {
  return Array.from({ length: resamples }, () => ({
    starts: Uint16Array.from({ length: Math.ceil(blocks / length) }, () => Math.floor(random() * blocks)),
    length,
  }));
}
