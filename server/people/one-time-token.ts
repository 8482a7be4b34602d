import { createHash, randomBytes } from "node:crypto";

/** 256 random bits; only the digest is stored, so that a copy of the database opens nothing. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: tokenHashOf(token) };
}

export function tokenHashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
