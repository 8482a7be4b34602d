import { scanSource } from "@/core/criteria/scan-union";
import { isScan, type Reading } from "@/core/evidence/reading";

/** What an older reading has to be of to speak in place of a newer one: its suite, or its scanner and component. */
export function evidenceSource(reading: Reading): string {
  return isScan(reading) ? scanSource(reading) : JSON.stringify(reading.suite);
}
