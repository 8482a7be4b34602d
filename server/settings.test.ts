import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { environment, readSettings } from "@/server/settings";

const listed = new Map(
  [...readFileSync(".env.example", "utf8").matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name = "", value = ""]) => [
    name,
    value,
  ]),
);

test(".env.example lists exactly the settings there are", () => {
  expect([...listed.keys()].sort()).toEqual(Object.keys(environment.shape).sort());
});

test("the defaults in .env.example are the defaults", () => {
  expect(readSettings(Object.fromEntries(listed))).toEqual({
    ...readSettings({}),
    databaseUrl: "pglite:.data/pg",
  });
  expect(readSettings({}).databaseUrl).toBe(`pglite:${path.resolve(".data/pg")}`);
});

test("the database and the files follow the data folder", () => {
  const found = readSettings({ HOLDPOINT_DATA: "/var/lib/holdpoint" });
  expect(found.databaseUrl).toBe("pglite:/var/lib/holdpoint/pg");
  expect(found.artifactsDirectory).toBe("/var/lib/holdpoint/artifacts");
});

test.each([
  ["PORT", "65535", null],
  ["PORT", "65536", "The setting PORT “65536” is not a port (0 to 65535)."],
  ["PORT", "3000x", "The setting PORT “3000x” is not a whole number."],
  ["PORT", "-1", "The setting PORT “-1” is not a whole number."],
  ["PORT", "", null],
  ["HOLDPOINT_MAX_UPLOAD_BYTES", "1", null],
  ["HOLDPOINT_MAX_UPLOAD_BYTES", "0", "The setting HOLDPOINT_MAX_UPLOAD_BYTES “0” is not above 0."],
  ["DATABASE_URL", "postgresql://u:p@db/holdpoint", null],
  ["DATABASE_URL", "pglite:memory", null],
  ["DATABASE_URL", "mysql://u:p@db/x", "The setting DATABASE_URL is neither pglite:FOLDER nor postgresql://…."],
  [
    "NEXTAUTH_URL",
    "example",
    "The setting NEXTAUTH_URL “example” is not an address such as https://holdpoint.example.com.",
  ],
  ["NEXTAUTH_SECRET", "short", "The setting NEXTAUTH_SECRET is shorter than 32 characters."],
])("%s=%s is taken or refused with its sentence", (name, value, refusal) => {
  const read = () => readSettings({ [name]: value });
  if (refusal === null) expect(read).not.toThrow();
  else expect(read).toThrow(refusal);
});

test("an OpenID Connect provider needs its address, its client and its secret together", () => {
  const whole = {
    HOLDPOINT_OIDC_ISSUER: "https://login.example.com/",
    HOLDPOINT_OIDC_CLIENT_ID: "holdpoint",
    HOLDPOINT_OIDC_CLIENT_SECRET: "a secret",
  };
  expect(readSettings({}).oidc).toBeNull();
  expect(readSettings(whole).oidc).toMatchObject({ issuer: "https://login.example.com", signUp: "invited" });
  for (const name of Object.keys(whole)) {
    expect(() => readSettings({ ...whole, [name]: "" })).toThrow("belong together");
  }
});
