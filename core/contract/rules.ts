import { z } from "zod";
import { ExpectedRule } from "@/core/evidence/expected-rule";

/** The project's rules for outcomes that a load test provokes on purpose. */
export const ExpectedRules = z.object({ rules: z.array(ExpectedRule).max(50) });
export type ExpectedRules = z.infer<typeof ExpectedRules>;
