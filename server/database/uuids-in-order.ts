import { randomUUID } from "node:crypto";

/**
 * UUIDs of version 7 (RFC 9562): those of a later millisecond sort after those of an earlier one. For rows that raw SQL
 * writes, since PostgreSQL 15 cannot make them.
 */
export function uuidsInOrder(count: number): string[] {
  const time = Date.now().toString(16).padStart(12, "0");
  const head = `${time.slice(0, 8)}-${time.slice(8)}`;
  return Array.from({ length: count }, () => `${head}-7${randomUUID().slice(15)}`);
}
