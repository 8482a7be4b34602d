import { median, ratio } from "./rounds.mjs";

export function say(line) {
  console.log(line);
}

/** Three digits that count. */
export function rounded(value) {
  return Number(value.toPrecision(3));
}

/** One line for each contestant: median time, CPU and memory, and its time over ours. */
export function printRounds(title, { kept, dropped }) {
  const left = dropped === 0 ? "" : `, ${dropped} disturbed and left out`;
  say(`\n${title} (${kept.length} rounds${left})`);
  for (const name of Object.keys(kept[0] ?? {})) {
    const figure = (of) => median(kept.map((round) => round[name][of]));
    const line = [
      name.padEnd(10),
      `${rounded(figure("ms"))} ms`.padStart(10),
      `${rounded(figure("cpuMs"))} ms CPU`.padStart(13),
      `${rounded(figure("rssMb"))} MB`.padStart(9),
      `${rounded(ratio(kept, name, "ours"))} × ours`.padStart(12),
    ];
    say(`  ${line.join(" ")}`);
  }
}
