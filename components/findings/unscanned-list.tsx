import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import type { ScannerView } from "@/core/contract/findings";
import { formatDay } from "@/core/evidence/format-time";
import { toolName } from "@/core/runs/tool-name";

type Props = { scanners: readonly ScannerView[]; project: string; timeZone: string };

/** Scans that looked at nothing, or were cut short: that they found nothing says nothing. */
export function UnscannedList({ scanners, project, timeZone }: Props) {
  const told = scanners.flatMap((scanner) => {
    const sentence = sentenceOf(scanner, timeZone);
    return sentence === null ? [] : [{ scanner, sentence }];
  });
  if (told.length === 0) return null;
  return (
    <ul aria-label="Scans that prove nothing" className="border-b border-line-2">
      {told.map(({ scanner, sentence }) => (
        <li
          key={`${scanner.tool} ${scanner.component}`}
          className="flex gap-2.5 border-b border-line py-2.5 last:border-0"
        >
          <Icon shape="ring-sliver" className="mt-0.5 text-hold" />
          <p className="max-w-[110ch] text-pretty">
            {sentence}{" "}
            <TextLink
              href={`/projects/${project}/runs/${scanner.leftAside?.runNumber ?? scanner.runNumber}`}
              className="narrow:py-0"
            >
              See the scan
            </TextLink>
          </p>
        </li>
      ))}
    </ul>
  );
}

function sentenceOf(scanner: ScannerView, timeZone: string): string | null {
  const { tool, component, scanned, leftAside, runNumber, at } = scanner;
  const name = component === null ? toolName(tool) : `${toolName(tool)} (${component})`;
  const earlier = `Scan #${runNumber} of ${formatDay(at, timeZone)} speaks in its place.`;
  if (!scanned) return `Nothing was scanned by ${name}. That is not the same as no findings.`;
  if (!leftAside) return null;
  return leftAside.scanned
    ? `The newest scan of ${name} was cut short, so that what it does not report may still be there. ${earlier}`
    : `Nothing was scanned by ${name} in its newest scan. That is not the same as no findings. ${earlier}`;
}
