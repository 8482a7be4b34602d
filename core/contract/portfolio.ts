import { z } from "zod";
import { ListedProject } from "./projects";

const Age = z.object({ title: z.string(), measuredAt: z.string() });

/** Readiness at one evaluation, for a small line over the last 30 days. */
export const ReadinessPoint = z.object({ at: z.string(), provenPercent: z.number() });
export type ReadinessPoint = z.infer<typeof ReadinessPoint>;

/** A project with what a portfolio says of it beyond its verdict. */
export const PortfolioProject = ListedProject.extend({
  /** The moment that counts as now for it. */
  now: z.string(),
  /** Criteria that are decided, and all of them. */
  coverage: z.object({ decided: z.number(), total: z.number() }).nullable(),
  /** The first reason for the verdict. */
  topReason: z.object({ subject: z.string(), sentence: z.string() }).nullable(),
  ages: z.object({ freshest: Age, stalest: Age, isStale: z.boolean() }).nullable(),
  /** Oldest first. */
  line: z.array(ReadinessPoint),
});
export type PortfolioProject = z.infer<typeof PortfolioProject>;

export const PortfolioChange = z.object({
  project: z.object({ slug: z.string(), name: z.string() }),
  subject: z.string(),
  sentence: z.string(),
  points: z.number().nullable(),
});
export type PortfolioChange = z.infer<typeof PortfolioChange>;

/** Evidence that goes stale before the launch that it is for. */
export const PortfolioExpiry = z.object({
  project: z.object({ slug: z.string(), name: z.string() }),
  title: z.string(),
  expiresAt: z.string(),
  targetAt: z.string(),
  now: z.string(),
  timeZone: z.string(),
});
export type PortfolioExpiry = z.infer<typeof PortfolioExpiry>;

export const Portfolio = z.object({
  projects: z.array(PortfolioProject),
  changes: z.array(PortfolioChange),
  expiries: z.array(PortfolioExpiry),
});
export type Portfolio = z.infer<typeof Portfolio>;
