import path from "node:path";
import { z } from "zod";
import { StartRefusal } from "@/server/start/refusal";

const wholeNumber = z.string().regex(/^\d+$/, "is not a whole number").transform(Number);

/** Every setting of the product, as environment variables; `.env.example` lists the same ones. */
export const environment = z.object({
  PORT: wholeNumber.refine((port) => port <= 65_535, "is not a port (0 to 65535)").default(3000),
  HOST: z.string().default("127.0.0.1"),
  HOLDPOINT_DATA: z.string().default(".data"),
  DATABASE_URL: z
    .string()
    .regex(/^(pglite:.+|postgres(ql)?:\/\/.+)$/, "is neither pglite:FOLDER nor postgresql://…")
    .optional(),
  HOLDPOINT_ADMIN_EMAIL: z.email("is not an e-mail address").optional(),
  HOLDPOINT_MAX_UPLOAD_BYTES: wholeNumber.refine((bytes) => bytes > 0, "is not above 0").default(2_000_000_000),
  HOLDPOINT_TRUST_PROXY: z.enum(["0", "1"], "is neither 0 nor 1").default("0"),
  HOLDPOINT_OIDC_ISSUER: z.url("is not an address such as https://login.example.com").optional(),
  HOLDPOINT_OIDC_CLIENT_ID: z.string().optional(),
  HOLDPOINT_OIDC_CLIENT_SECRET: z.string().optional(),
  HOLDPOINT_OIDC_NAME: z.string().default("your organisation"),
  HOLDPOINT_OIDC_SIGN_UP: z.enum(["invited", "anyone"], "is neither invited nor anyone").default("invited"),
  HOLDPOINT_OIDC_TRUST_ADDRESS: z.enum(["0", "1"], "is neither 0 nor 1").default("0"),
  NEXTAUTH_URL: z.url("is not an address such as https://holdpoint.example.com").optional(),
  NEXTAUTH_SECRET: z.string().min(32, "is shorter than 32 characters").optional(),
});

/** An OpenID Connect provider beside passwords. */
export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** As the button says it: "Sign in with …". */
  name: string;
  /** Whether somebody whom nobody invited gets an account. */
  signUp: "invited" | "anyone";
  /** Whether addresses count that the provider does not call verified. */
  trustAddress: boolean;
};

export type Settings = {
  port: number;
  host: string;
  dataDirectory: string;
  artifactsDirectory: string;
  databaseUrl: string;
  maxUploadBytes: number;
  /** Whether a proxy in front of this server writes the X-Forwarded headers; otherwise a client could forge them. */
  trustProxy: boolean;
  /** The address of the first administrator, where the operator names it. */
  adminEmail: string | null;
  oidc: OidcSettings | null;
  /** The address people use, where the operator names it. */
  publicUrl: string | null;
};

let current: Settings | undefined;

/** The settings of this process, read once. Throws StartRefusal that names every bad value. */
export function settings(): Settings {
  current ??= readSettings(process.env);
  return current;
}

/** Settings from environment variables. An empty variable counts as absent. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new StartRefusal(parsed.error.issues.map((issue) => sentence(issue, given)).join("\n"));
  const { PORT, HOST, HOLDPOINT_DATA, DATABASE_URL, HOLDPOINT_MAX_UPLOAD_BYTES, NEXTAUTH_URL } = parsed.data;
  const { HOLDPOINT_ADMIN_EMAIL, HOLDPOINT_TRUST_PROXY } = parsed.data;
  const dataDirectory = path.resolve(/* turbopackIgnore: true */ HOLDPOINT_DATA);
  return {
    port: PORT,
    host: HOST,
    dataDirectory,
    artifactsDirectory: path.join(dataDirectory, "artifacts"),
    databaseUrl: DATABASE_URL ?? `pglite:${path.join(dataDirectory, "pg")}`,
    maxUploadBytes: HOLDPOINT_MAX_UPLOAD_BYTES,
    trustProxy: HOLDPOINT_TRUST_PROXY === "1",
    adminEmail: HOLDPOINT_ADMIN_EMAIL?.toLowerCase() ?? null,
    oidc: oidcSettings(parsed.data),
    publicUrl: NEXTAUTH_URL ?? null,
  };
}

function oidcSettings(given: z.infer<typeof environment>): OidcSettings | null {
  const issuer = given.HOLDPOINT_OIDC_ISSUER;
  const clientId = given.HOLDPOINT_OIDC_CLIENT_ID;
  const clientSecret = given.HOLDPOINT_OIDC_CLIENT_SECRET;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new StartRefusal(
      "HOLDPOINT_OIDC_ISSUER, HOLDPOINT_OIDC_CLIENT_ID and HOLDPOINT_OIDC_CLIENT_SECRET belong together. Set all three, or none.",
    );
  }
  return {
    issuer: issuer.replace(/\/$/, ""),
    clientId,
    clientSecret,
    name: given.HOLDPOINT_OIDC_NAME,
    signUp: given.HOLDPOINT_OIDC_SIGN_UP,
    trustAddress: given.HOLDPOINT_OIDC_TRUST_ADDRESS === "1",
  };
}

const secrets = ["NEXTAUTH_SECRET", "DATABASE_URL", "HOLDPOINT_OIDC_CLIENT_SECRET"];

function sentence(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  const value = secrets.includes(name) ? "" : ` “${given[name]}”`;
  return `The setting ${name}${value} ${issue.message}. Correct it in the environment or in the file .env.`;
}
