import { z } from "zod";
import { LoadEvidence } from "./load";
import { TestsEvidence } from "./tests";

/** What one file says about one execution. */
export const Evidence = z.discriminatedUnion("kind", [LoadEvidence, TestsEvidence]);
export type Evidence = z.infer<typeof Evidence>;
