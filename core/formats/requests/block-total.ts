import { LatencySum } from "@/core/formats/requests/latency-sum";
import { BlockBuilder, type PackedBlock } from "@/core/formats/requests/packed-block";
import { allEndpoints, isOkGroup } from "@/core/formats/requests/request-key";

const builder = new BlockBuilder();
const latencies = new LatencySum();

/** A block of the same requests without their endpoints: the ok ones, and those that were not. */
export function blockTotal(block: PackedBlock): PackedBlock {
  packTotal(block, true);
  packTotal(block, false);
  return builder.build();
}

function packTotal(block: PackedBlock, ok: boolean): void {
  const requests: number[] = [];
  for (let index = 0; index < block.groups.length; index += 1) {
    if (isOkGroup(block.groups[index] ?? 0) !== ok) continue;
    latencies.add(block, index);
    const to = block.responseStarts[index + 1] ?? 0;
    for (let at = block.responseStarts[index] ?? 0; at < to; at += 1) {
      const response = block.responses[at] ?? 0;
      requests[response] = (requests[response] ?? 0) + (block.responseCounts[at] ?? 0);
    }
  }
  const { sumMs, minMs, maxMs } = latencies;
  if (requests.length > 0) builder.group(2 * allEndpoints + (ok ? 0 : 1), sumMs, minMs, maxMs);
  latencies.each((bucket, count) => {
    builder.entry(bucket, count);
  });
  latencies.clear();
  requests.forEach((count, response) => {
    builder.response(response, count);
  });
}
