import { describe, expect, it } from "vitest";
import { evidenceHref, evidenceValue, parseEvidence, withoutEvidence } from "./evidence-address";

describe("the evidence of a figure has an address", () => {
  it.each([
    ["/p/stratum", "p95", 0, "/p/stratum?evidence=p95.0"],
    ["/p/stratum?release=3", "p95", 2, "/p/stratum?release=3&evidence=p95.2"],
    ["/p/stratum?evidence=old.1&release=3", "p95", 0, "/p/stratum?evidence=p95.0&release=3"],
    ["/p/stratum", "load/p95 & more", 1, "/p/stratum?evidence=load%2Fp95+%26+more.1"],
  ])("on %s, %s number %i is %s", (basePath, criterionId, index, href) => {
    expect(evidenceHref(basePath, criterionId, index)).toBe(href);
    expect(withoutEvidence(href)).toBe(withoutEvidence(basePath));
  });

  it.each(["p95", "p95.peak", "7", "a.b.c"])("the address of %s reads back to it", (criterionId) => {
    expect(parseEvidence(evidenceValue(criterionId, 12))).toEqual({ criterionId, index: 12 });
  });

  it.each([undefined, "", "p95", ".0", "p95.", "p95.x", "p95.-1", "p95.1234567"])("%j names nothing", (value) => {
    expect(parseEvidence(value)).toBeNull();
  });

  it("a repeated parameter names nothing", () => {
    expect(parseEvidence(["p95.0", "p99.0"])).toBeNull();
  });
});
