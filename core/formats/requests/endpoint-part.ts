import { emptyBlock, indexOfGroup, type PackedBlock } from "@/core/formats/requests/packed-block";

/** The requests of one endpoint in each block: where its ok ones and its others stand among the groups, −1 for none. */
export type EndpointPart = { packed: readonly PackedBlock[]; ok: Int32Array; others: Int32Array };

export function endpointPart(packed: readonly PackedBlock[], endpoint: number): EndpointPart {
  const ok = new Int32Array(packed.length);
  const others = new Int32Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) {
    const block = packed[at] ?? emptyBlock;
    ok[at] = indexOfGroup(block, 2 * endpoint);
    others[at] = indexOfGroup(block, 2 * endpoint + 1);
  }
  return { packed, ok, others };
}

type Found = (block: number, response: number, count: number) => void;

/** Calls back with every kind of response in every block. */
export function eachResponse({ packed, ok, others }: EndpointPart, found: Found): void {
  for (let at = 0; at < packed.length; at += 1) {
    eachOfGroup(packed[at] ?? emptyBlock, ok[at] ?? -1, at, found);
    eachOfGroup(packed[at] ?? emptyBlock, others[at] ?? -1, at, found);
  }
}

function eachOfGroup(block: PackedBlock, group: number, at: number, found: Found): void {
  if (group < 0) return;
  const to = block.responseStarts[group + 1] ?? 0;
  for (let place = block.responseStarts[group] ?? 0; place < to; place += 1) {
    found(at, block.responses[place] ?? 0, block.responseCounts[place] ?? 0);
  }
}
