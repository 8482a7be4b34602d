import { isObject, member, numberMember } from "@/core/formats/json/members";

/** How many responses had one HTTP status; 0 stands for none. */
export type StatusCount = { status: number; count: number };

const status = /^\d{1,3}$/;

/** The counts of an object whose names are HTTP statuses, as numbers or with a `count` of their own; other names are left out. */
export function countsByStatus(value: unknown): StatusCount[] {
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((name) => {
    const count = numberMember(value, name) ?? numberMember(member(value, name), "count");
    const counted = status.test(name) && count !== null && Number.isSafeInteger(count) && count > 0;
    return counted ? [{ status: Number(name), count }] : [];
  });
}

/** How many responses there are with one of the statuses that `matches` names. */
export function countOf(counts: readonly StatusCount[], matches: (status: number) => boolean = () => true): number {
  return counts.reduce((sum, one) => (matches(one.status) ? sum + one.count : sum), 0);
}
