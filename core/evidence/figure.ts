import { z } from "zod";

/** Where in the original file a figure stands; `derived` names what it was computed from. */
export const Locator = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("cell"), line: z.number(), row: z.string(), column: z.string() }),
  z.object({ kind: z.literal("path"), path: z.string() }),
  z.object({ kind: z.literal("element"), line: z.number(), column: z.number(), name: z.string() }),
  z.object({ kind: z.literal("derived"), from: z.string() }),
]);
export type Locator = z.infer<typeof Locator>;

/**
 * A number that knows where it was read. The unit is in the name of the field that holds it. `sha256` names the file
 * where a run was read from several and the figure does not stand in the first.
 */
export const Figure = z.object({ value: z.number(), at: Locator, sha256: z.string().optional() });
export type Figure = z.infer<typeof Figure>;

/** A position in a file for a person to go to: 1-based line and column, or a 0-based byte offset. */
export const Place = z.union([z.object({ line: z.number(), column: z.number() }), z.object({ byte: z.number() })]);
export type Place = z.infer<typeof Place>;
