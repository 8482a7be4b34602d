import { indexOfGroup, type PackedBlock } from "@/core/formats/requests/packed-block";

/** The requests of one endpoint in each block: where its ok ones and its others stand among the groups, −1 for none. */
export type EndpointPart = { packed: readonly PackedBlock[]; ok: Int32Array; others: Int32Array };

export function endpointPart(packed: readonly PackedBlock[], endpoint: number): EndpointPart {
  const ok = new Int32Array(packed.length);
  const others = new Int32Array(packed.length);
  packed.forEach((block, at) => {
    ok[at] = indexOfGroup(block, 2 * endpoint);
    others[at] = indexOfGroup(block, 2 * endpoint + 1);
  });
  return { packed, ok, others };
}

/** Calls back with every kind of response in every block. */
export function eachResponse(
  { packed, ok, others }: EndpointPart,
  found: (block: number, response: number, count: number) => void,
): void {
  packed.forEach((block, at) => {
    for (const index of [ok[at] ?? -1, others[at] ?? -1]) {
      if (index < 0) continue;
      const to = block.responseStarts[index + 1] ?? 0;
      for (let place = block.responseStarts[index] ?? 0; place < to; place += 1) {
        found(at, block.responses[place] ?? 0, block.responseCounts[place] ?? 0);
      }
    }
  });
}
