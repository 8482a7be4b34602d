import { isObject, textMember } from "@/core/formats/json/members";

/** The service that the labels of a container name: Compose's, else Swarm's. Labels are an object or "a=b,c=d". */
export function serviceOfLabels(labels: unknown): string | null {
  return labelOf(labels, "com.docker.compose.service") ?? labelOf(labels, "com.docker.swarm.service.name");
}

function labelOf(labels: unknown, name: string): string | null {
  if (isObject(labels)) return textMember(labels, name) || null;
  if (typeof labels !== "string") return null;
  const label = labels.split(",").find((one) => one.startsWith(`${name}=`));
  return label?.slice(name.length + 1) || null;
}
