import { z } from "zod";
import { RunNumber } from "./runs";

/** The run that limits are proposed from, as it stands in the policy page's address, and whether each endpoint gets one. */
export const ProposalQuery = z.object({ from: RunNumber, endpoints: z.literal("each").optional() });
export type ProposalQuery = z.infer<typeof ProposalQuery>;

export const ProposedLimit = z.object({
  id: z.string(),
  title: z.string(),
  required: z.string(),
  sentence: z.string(),
});
export type ProposedLimit = z.infer<typeof ProposedLimit>;

/** A draft of a policy's next version, with limits that a load run supports. Nothing is saved by asking for it. */
export const PolicyProposal = z.object({
  run: z.object({ number: z.number(), title: z.string() }),
  text: z.string(),
  added: z.array(ProposedLimit),
  /** Criteria that ask for the same already. */
  kept: z.array(ProposedLimit),
  cautions: z.array(z.string()),
});
export type PolicyProposal = z.infer<typeof PolicyProposal>;
