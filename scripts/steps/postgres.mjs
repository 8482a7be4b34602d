import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { StepFailure } from "./failure.mjs";

const oldest = 15;
const folders = ["/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt", "/usr/local/opt"];
let server;

/**
 * A PostgreSQL for the tests as { url, of }: the server that TEST_DATABASE_URL names, else one of our own from binaries
 * on this machine, in a temporary folder. Null where there is neither.
 */
export async function providePostgres() {
  const given = process.env.TEST_DATABASE_URL;
  if (given?.startsWith("postgres")) return { url: given, of: "the server that TEST_DATABASE_URL names" };
  const binaries = findBinaries();
  if (!binaries) return null;
  server ??= await startServer(binaries);
  return { url: server.url, of: `PostgreSQL from ${binaries}` };
}

/** Ends the server that was started here, if one was. */
export async function stopPostgres() {
  if (!server) return;
  const { child, folder } = server;
  server = undefined;
  const ended = once(child, "exit");
  child.kill("SIGINT");
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

function findBinaries() {
  const onPath = (process.env.PATH ?? "").split(path.delimiter);
  const installed = folders.flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name, "bin")) : [],
  );
  return [...onPath, ...installed].filter(isUsable).sort((a, b) => versionOf(b) - versionOf(a))[0];
}

function isUsable(folder) {
  return existsSync(path.join(folder, "initdb")) && versionOf(folder) >= oldest;
}

function versionOf(folder) {
  const said = execFileSync(path.join(folder, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/(\d+)(?:\.\d+)?/.exec(said)?.[1] ?? 0);
}

async function startServer(binaries) {
  const folder = mkdtempSync(path.join(tmpdir(), "holdpoint-postgres-"));
  const who = ownerOf(folder);
  const data = path.join(folder, "data");
  execFileSync(
    path.join(binaries, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"],
    {
      ...who,
      cwd: folder,
      stdio: "pipe",
    },
  );
  const port = await freePort();
  const settings = ["fsync=off", "listen_addresses=127.0.0.1", `port=${port}`, "unix_socket_directories="];
  const child = spawn(path.join(binaries, "postgres"), ["-D", data, ...settings.flatMap((one) => ["-c", one])], {
    ...who,
    cwd: folder,
    stdio: "ignore",
  });
  process.on("exit", () => child.kill("SIGQUIT"));
  await answers(port, child);
  return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, child, folder };
}

/** PostgreSQL does not run as root: it then runs as the user of its packages. */
function ownerOf(folder) {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  const who = { uid: idOf("-u"), gid: idOf("-g") };
  chownSync(folder, who.uid, who.gid);
  return who;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answers(port, child) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new StepFailure("PostgreSQL ended while it was being started for the tests.");
    if (await connects(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new StepFailure("PostgreSQL was started for the tests and did not answer.");
}

function connects(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
