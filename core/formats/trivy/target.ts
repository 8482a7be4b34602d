import { filePath } from "@/core/formats/findings/file-path";
import { firstText } from "@/core/formats/json/members";
import type { TrivyPart } from "@/core/formats/trivy/part";

/** What a row is about: the result's target, which trivy-operator writes into each row. */
export function targetOf({ result }: TrivyPart, row: unknown): string {
  return filePath(firstText(result, "Target") ?? firstText(row, "target") ?? "");
}

/** Whether a row is of a package of the operating system; without a class, a target such as `app:1.2 (alpine 3.19)` tells. */
export function isSystemPackage(part: TrivyPart, row: unknown): boolean {
  const named = firstText(part.result, "Class") ?? firstText(row, "class");
  if (named !== null) return named === "os-pkgs";
  return / \([^()]+\)$/.test(targetOf(part, row));
}

/** An image without its tag, digest, and the system that Trivy writes behind it: what stays from build to build. */
export function imageName(image: string): string {
  return image
    .replace(/ \([^()]+\)$/, "")
    .replace(/@[^/]*$/, "")
    .replace(/:[^/:]*$/, "");
}
