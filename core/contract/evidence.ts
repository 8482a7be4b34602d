import { z } from "zod";
import { KeptCopy } from "@/core/evidence/kept-copy";

/** Where the file behind a figure came from, and what earlier runs showed; null where it is not on record. */
export const EvidenceOrigin = z.object({
  uploadedAt: z.string().nullable(),
  uploadedBy: z.string().nullable(),
  kept: KeptCopy.nullable(),
  runNumber: z.number().nullable(),
  earlier: z.array(z.object({ text: z.string(), runNumber: z.number() })),
});
export type EvidenceOrigin = z.infer<typeof EvidenceOrigin>;
