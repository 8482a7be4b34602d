import { headers } from "next/headers";
import { askedPathHeader } from "./asked-path-header";

/** The path that was asked for, with its query; null where the server in front did not say. */
export async function askedPath(): Promise<string | null> {
  const asked = (await headers()).get(askedPathHeader);
  if (!asked) return null;
  const [path = "", query] = asked.split("?");
  const parameters = new URLSearchParams(query);
  parameters.delete("_rsc");
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}
