import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

// A copy of the configuration with nothing but planted files, so that a planted one is never seen by another check.
const house = mkdtempSync(path.join(tmpdir(), "holdpoint-house-"));
writeFileSync(path.join(house, "biome.json"), readFileSync("biome.json"));
writeFileSync(path.join(house, ".gitignore"), "node_modules\n");
symlinkSync(path.resolve("node_modules"), path.join(house, "node_modules"));
afterAll(() => rmSync(house, { recursive: true }));

const refused: [file: string, source: string][] = [
  ["core/runs/planted.ts", "@/server/settings"],
  ["core/runs/planted.ts", "@/intake/unpack"],
  ["core/runs/planted.ts", "@/queries/runs"],
  ["core/runs/planted.ts", "@/components/ui/button"],
  ["core/runs/planted.ts", "react"],
  ["core/runs/planted.ts", "next/headers"],
  ["core/runs/planted.ts", "@prisma/client"],
  ["core/runs/planted.ts", "node:fs"],
  ["core/runs/planted.ts", "fs"],
  ["core/runs/planted.test.ts", "@/server/settings"],
  ["intake/planted.ts", "@/server/settings"],
  ["intake/planted.ts", "@/prisma/generated/client"],
  ["cli/planted.ts", "@/server/settings"],
  ["cli/planted.ts", "@/prisma/generated/client"],
  ["server/runs/planted.ts", "@/app/page"],
  ["server/runs/planted.ts", "@/components/ui/button"],
  ["server/runs/planted.ts", "@/queries/runs"],
  ["queries/planted.ts", "@/server/settings"],
  ["queries/planted.ts", "@/components/ui/button"],
  ["components/runs/planted.tsx", "@/server/settings"],
  ["components/runs/planted.tsx", "@/app/page"],
  ["components/runs/planted.tsx", "@/prisma/generated/client"],
  ["components/runs/planted.tsx", "recharts"],
  ["components/runs/planted.tsx", "d3-scale"],
  ["components/charts/planted.tsx", "@/server/settings"],
  ["app/planted.tsx", "@/prisma/generated/client"],
  ["app/planted.tsx", "@/intake/unpack"],
  ["app/planted.tsx", "recharts"],
  ["bench/planted.ts", "@/server/settings"],
  ["e2e/planted.ts", "@/prisma/generated/client"],
  ["scripts/planted.ts", "@prisma/adapter-pg"],
  ["core/runs/planted.ts", "../../server/settings"],
];

const allowed: [file: string, source: string][] = [
  ["app/planted.tsx", "@/server/settings"],
  ["app/planted.tsx", "@/components/ui/button"],
  ["app/planted.tsx", "@/core/runs/headline"],
  ["components/runs/planted.tsx", "@/queries/runs"],
  ["components/charts/planted.tsx", "recharts"],
  ["components/charts/planted.tsx", "d3-shape"],
  ["queries/planted.ts", "@/core/contract/runs"],
  ["server/runs/planted.ts", "@/intake/unpack"],
  ["server/runs/planted.ts", "@/prisma/generated/client"],
  ["prisma/planted.ts", "@/prisma/generated/client"],
  ["intake/planted.ts", "@/core/formats/format"],
  ["cli/planted.ts", "@/intake/unpack"],
  ["core/runs/planted.test.ts", "node:fs"],
  ["core/runs/planted.ts", "./headline"],
];

test.each(refused)("%s may not import %s", (file, source) => {
  expect(complaints(file, `import { a } from "${source}";\nexport const b = a;\n`)).toMatch(
    /noRestrictedImports|noNodejsModules/,
  );
});

test.each(allowed)("%s may import %s", (file, source) => {
  expect(complaints(file, `import { a } from "${source}";\nexport const b = a;\n`)).not.toMatch(
    /noRestricted|noNodejs/,
  );
});

test("a type import and an import at run time are refused alike", () => {
  expect(complaints("core/runs/planted.ts", 'export type { A } from "@/server/settings";\n')).toMatch(
    /noRestrictedImports/,
  );
  expect(
    complaints("core/runs/planted.ts", 'import type { A } from "@/server/settings";\nexport type B = A;\n'),
  ).toMatch(/noRestrictedImports/);
  expect(complaints("core/runs/planted.ts", 'export const a = () => import("@/server/settings");\n')).toMatch(
    /noRestrictedImports/,
  );
});

test.each(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].filter((name) => existsSync(name)))(
  "every path that %s names is there",
  (document) => {
    const names = readFileSync(document, "utf8").matchAll(/`([\w@.[\]-]+(?:\/[\w@.[\]-]+)*\/?)`/g);
    const paths = [...names].flatMap(([, name = ""]) => (isPath(name) ? [name] : []));
    expect(paths.filter((name) => !existsSync(name))).toEqual([]);
  },
);

/** A name in backticks means a path when it lies in one of our folders or is a file of the root. */
function isPath(name: string): boolean {
  const ours = /^(app|bench|cli|components|core|e2e|intake|prisma|public|queries|samples|scripts|server|\.ci)\//;
  return ours.test(name) ? !name.includes("generated") : /^[\w.-]+\.(md|json|mjs|ts)$/.test(name);
}

function complaints(file: string, source: string): string {
  const planted = path.join(house, file);
  mkdirSync(path.dirname(planted), { recursive: true });
  writeFileSync(planted, source);
  try {
    return execFileSync(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "lint", file], {
      cwd: house,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    if (error instanceof Error && "stderr" in error && "stdout" in error) return `${error.stdout}${error.stderr}`;
    throw error;
  } finally {
    rmSync(planted);
  }
}
