import { readFileSync } from "node:fs";
import { UsageError } from "@/cli/command";

/** The server, the token for it, and for how long a failure is tried again. */
export type Connection = { url: URL; token: string; giveUpMs: number };

/** The options of every command that speaks to a server. */
export const connectionOptions = {
  url: { type: "string" },
  token: { type: "string" },
  "token-file": { type: "string" },
  "give-up-after": { type: "string", default: "300" },
} as const;

type Given = { url?: string; token?: string; "token-file"?: string; "give-up-after": string };
type Variables = Record<string, string | undefined>;

/** The connection by options, else by the environment. Throws a UsageError that never repeats a token. */
export function connectionOf(given: Given, variables: Variables): Connection {
  if (given.token !== undefined) {
    throw new UsageError(
      "A token on the command line can be read by everybody on this machine. Set HOLDPOINT_TOKEN, or write it to a file and name that: --token-file FILE.",
    );
  }
  return { url: urlOf(given.url || variables.HOLDPOINT_URL), token: tokenOf(given, variables), giveUpMs: msOf(given) };
}

function urlOf(text: string | undefined): URL {
  if (!text) throw new UsageError("Say where the server is: --url https://holdpoint.example.com, or HOLDPOINT_URL.");
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !["http:", "https:"].includes(url.protocol)) {
    throw new UsageError(`The address ${text} is not one such as https://holdpoint.example.com.`);
  }
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

function tokenOf(given: Given, variables: Variables): string {
  const file = given["token-file"];
  const token = (file === undefined ? (variables.HOLDPOINT_TOKEN ?? "") : textOf(file)).trim();
  if (token === "") throw new UsageError("Give the project's token: set HOLDPOINT_TOKEN, or name --token-file FILE.");
  if (!/^[\x21-\x7e]+$/.test(token)) throw new UsageError("The token holds characters that no token has.");
  return token;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`The file ${file} named by --token-file cannot be read.`);
  }
}

function msOf({ "give-up-after": seconds }: Given): number {
  if (!/^\d{1,6}$/.test(seconds)) throw new UsageError("--give-up-after takes whole seconds, such as 300.");
  return Number(seconds) * 1000;
}
