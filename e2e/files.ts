import { readFile } from "node:fs/promises";
import path from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";
import type { UploadAnswer } from "@/core/contract/uploads";
import type { Project } from "./people";

export type TestFile = { name: string; mimeType: string; buffer: Buffer };

/** A file of the demonstration, byte for byte. */
export async function sample(name: string): Promise<TestFile> {
  return file(path.basename(name), await readFile(path.join("samples", name)));
}

/** A JUnit file of the demonstration as if it had been written just now, so that it is never stale. */
export async function freshJunit(project: "sutazai" | "stratum-ai", name = "pytest-junit.xml"): Promise<TestFile> {
  const { buffer } = await sample(`${project}/pytest-junit.xml`);
  const now = new Date(Date.now() - 60_000).toISOString().slice(0, -1);
  return file(name, buffer.toString("utf8").replaceAll(/timestamp="[^"]+"/g, `timestamp="${now}"`));
}

/** A Locust file whose one endpoint answered every request: `requests` makes its bytes differ. */
export function locustFile(name: string, requests: number): TestFile {
  const percentiles = [50, 66, 75, 80, 90, 95, 98, 99, 99.9, 99.99, 100];
  const head = `Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,${percentiles.map((one) => `${one}%`).join(",")}`;
  const figures = `${requests},0,20,21.5,5,90,512.0,10.0,0.0,${percentiles.map((_, index) => 20 + 7 * index).join(",")}`;
  return file(name, `${head}\r\nGET,/api/orders,${figures}\r\n,Aggregated,${figures}\r\n`);
}

export function file(name: string, content: string | Buffer): TestFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
}

/** Hands a file in by the API. */
export async function handIn(request: APIRequestContext, project: Project, { name, buffer }: TestFile) {
  const answer = await request.post(`/api/v1/projects/${project.slug}/uploads?filename=${encodeURIComponent(name)}`, {
    data: buffer,
    headers: { "content-type": "application/octet-stream" },
  });
  const { files }: UploadAnswer = await answer.json();
  expect(files, `answer to ${name}`).toHaveLength(1);
  return { status: answer.status(), file: files[0] as UploadAnswer["files"][number] };
}
