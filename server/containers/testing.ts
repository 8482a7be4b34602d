type Health = "healthy" | "unhealthy" | "unchecked" | "exited";

/** The output of `docker compose ps --all --format json` with these services. */
export function composePs(services: Record<string, Health>): string {
  const lines = Object.entries(services).map(([service, health]) => ({
    ExitCode: health === "exited" ? 137 : 0,
    Health: health === "healthy" || health === "unhealthy" ? health : "",
    Image: `${service}:1`,
    Name: `shop-${service}-1`,
    Publishers: [],
    Service: service,
    State: health === "exited" ? "exited" : "running",
  }));
  return `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`;
}
