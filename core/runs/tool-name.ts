const names: ReadonlyMap<string, string> = new Map([
  ["locust", "Locust"],
  ["k6", "k6"],
  ["jmeter", "JMeter"],
  ["artillery", "Artillery"],
  ["gatling", "Gatling"],
]);

/** A tool as people write it; an unknown one is shown as the file names it. */
export function toolName(tool: string): string {
  return names.get(tool.toLowerCase()) ?? tool;
}

/** Whether two names mean the same tool. */
export function isTool(tool: string, name: "locust" | "k6"): boolean {
  return tool.toLowerCase() === name;
}
