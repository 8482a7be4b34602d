import { isObject, numberMember, textMember } from "@/core/formats/json/members";

/** Published to every address of the host, which is the usual case and is not written out. */
const everywhere = /^(0\.0\.0\.0|\[?::\]?)?:/;

/** The ports of "0.0.0.0:8080->80/tcp, [::]:8080->80/tcp, 9000/tcp", each once. */
export function portsOfText(text: string): string[] {
  return once(text.split(",").map((port) => port.trim().replace(everywhere, "")));
}

/** One published port from its parts; without a port of the host it is only exposed: "80/tcp". */
export function portOf(target: number | null, host: { address: string; port: number | null }, protocol: string) {
  if (target === null) return "";
  const exposed = `${target}/${protocol}`;
  if (!host.port) return exposed;
  const address = everywhere.test(`${host.address}:`) ? "" : `${host.address}:`;
  return `${address}${host.port}->${exposed}`;
}

/** Ports listed as objects, by the names that Compose, the engine's API and Podman give their parts. */
export function portsOfList(list: readonly unknown[]): string[] {
  const ports = list.filter(isObject).map((port) => {
    const number = (...names: string[]) => names.map((name) => numberMember(port, name)).find((one) => one !== null);
    const text = (...names: string[]) => names.map((name) => textMember(port, name)).find((one) => one !== null);
    const target = number("TargetPort", "PrivatePort", "container_port") ?? null;
    const host = number("PublishedPort", "PublicPort", "host_port") ?? null;
    const address = text("URL", "IP", "host_ip") ?? "";
    return portOf(target, { address, port: host }, text("Protocol", "Type", "protocol") ?? "tcp");
  });
  return once(ports);
}

export function once(ports: readonly string[]): string[] {
  return [...new Set(ports)].filter((port) => port !== "");
}
