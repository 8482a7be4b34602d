import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id; the library's defaults are OWASP's minimum (19 MiB, two passes, one lane). */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** Takes as long for somebody without a password, so that time does not tell which addresses exist. */
export async function passwordMatches(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await absentHash()), password);
  return matches && passwordHash !== null;
}

let absent: Promise<string> | undefined;

function absentHash(): Promise<string> {
  absent ??= hashPassword(randomBytes(24).toString("base64url"));
  return absent;
}
