import { spawn } from "node:child_process";
import { once } from "node:events";
import { openAsBlob } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { bench } from "./prepare.mjs";

/** Milliseconds from the first byte handed in over HTTP until the page of its run answers, with the product as it is started. */
export async function upload(file) {
  const data = await mkdtemp(path.join(tmpdir(), "holdpoint-bench-data-"));
  const home = { PORT: "0", HOST: "127.0.0.1", HOLDPOINT_DATA: data, DATABASE_URL: "", NEXTAUTH_URL: "" };
  const server = spawn(process.execPath, ["scripts/start.mjs", "--empty"], {
    cwd: path.dirname(bench),
    env: { ...process.env, ...home },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const base = await readyAddress(server);
    const cookie = await signIn(base, await readFile(path.join(data, "first-administrator.txt"), "utf8"));
    return { ms: await handIn({ base, headers: { cookie, origin: base } }, file) };
  } finally {
    server.kill("SIGTERM");
    await once(server, "exit");
    await rm(data, { recursive: true });
  }
}

async function handIn({ base, headers }, file) {
  const json = { ...headers, "content-type": "application/json" };
  const project = { method: "POST", headers: json, body: JSON.stringify({ name: "Benchmark" }) };
  const { slug } = await answered(fetch(`${base}/api/v1/projects`, project));
  const begun = performance.now();
  const form = new FormData();
  form.append("file", await openAsBlob(file), path.basename(file));
  const { files } = await answered(
    fetch(`${base}/api/v1/projects/${slug}/uploads`, { method: "POST", headers, body: form }),
  );
  const number = files[0]?.runs[0]?.number;
  if (number === undefined) throw new Error(`The upload made no run: ${JSON.stringify(files[0]?.refusal)}`);
  const page = await fetch(`${base}/projects/${slug}/runs/${number}`, { headers });
  if (!page.ok || !(await page.text()).includes("Endpoints")) throw new Error(`The run is not visible: ${page.status}`);
  return performance.now() - begun;
}

async function signIn(base, note) {
  const [email = "", password = ""] = note.trim().split("\n");
  const csrf = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = await csrf.json();
  const body = new URLSearchParams({
    csrfToken,
    email,
    password,
    json: "true",
  });
  const headers = { cookie: cookies(csrf), origin: base };
  const entered = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    headers,
    body,
    redirect: "manual",
  });
  return [cookies(csrf), cookies(entered)].join("; ");
}

function cookies(response) {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

async function answered(asked) {
  const response = await asked;
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

async function readyAddress(server) {
  let output = "";
  return new Promise((resolve, reject) => {
    server.stdout.on("data", (chunk) => {
      output += chunk;
      const address = /is ready at (http:\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    });
    server.once("exit", () => reject(new Error(`The product ended before it was ready. It said:\n${output}`)));
  });
}
