import { z } from "zod";
import {
  type ComparedFigure,
  ComparedMeasure,
  type ComparedSlice,
  ComparisonVerdict,
} from "@/core/evidence/comparison";

/** Which rows of a comparison are shown and in what order, as it stands in an address; what names nothing is left out. */
export const CompareFilter = z.object({
  verdict: ComparisonVerdict.optional().catch(undefined),
  name: z.string().trim().max(200).catch(""),
  sort: z.enum(["verdict", "name", "change"]).catch("verdict"),
  /** Every row that matches; without it the first ones alone. */
  all: z.literal("rows").optional().catch(undefined),
});
export type CompareFilter = z.infer<typeof CompareFilter>;

/** One figure of one endpoint, as one row of the table. */
export type ComparedRow = { slice: ComparedSlice; figure: ComparedFigure };

/** How an endpoint stands in the table; all of them together have no name. */
export function sliceTitle({ method, name }: Pick<ComparedSlice, "method" | "name">): string {
  if (name === null) return "All endpoints";
  return method === null || method === "" ? name : `${method} ${name}`;
}

/** Every figure of a comparison, all endpoints together first. */
export function comparedRows(slices: readonly ComparedSlice[]): ComparedRow[] {
  return slices.flatMap((slice) => slice.figures.map((figure) => ({ slice, figure })));
}

/** The rows that an address asks for, in its order. What has no change stands last when sorted by change. */
export function shownRows(rows: readonly ComparedRow[], { verdict, name, sort }: CompareFilter): ComparedRow[] {
  const wanted = name.toLowerCase();
  return rows
    .filter(({ figure }) => verdict === undefined || figure.verdict === verdict)
    .filter(({ slice }) => sliceTitle(slice).toLowerCase().includes(wanted))
    .toSorted(orders[sort]);
}

const byVerdict = (a: ComparedRow, b: ComparedRow) => rankOf(a) - rankOf(b);
const byName = (a: ComparedRow, b: ComparedRow) => {
  const [left, right] = [sliceTitle(a.slice), sliceTitle(b.slice)];
  return left === right ? measureRank(a) - measureRank(b) : left < right ? -1 : 1;
};
/** Percent of latencies and points of error rates are no one scale, so the measures stay apart. */
const byChange = (a: ComparedRow, b: ComparedRow) =>
  Number(a.figure.measure === "error-rate") - Number(b.figure.measure === "error-rate") ||
  (b.figure.change ?? Number.NEGATIVE_INFINITY) - (a.figure.change ?? Number.NEGATIVE_INFINITY);

const orders = { verdict: byVerdict, name: byName, change: byChange };

function rankOf({ figure }: ComparedRow): number {
  return ComparisonVerdict.options.indexOf(figure.verdict);
}

function measureRank({ figure }: ComparedRow): number {
  return ComparedMeasure.options.indexOf(figure.measure);
}
