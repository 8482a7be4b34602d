import { Mark } from "@/components/criteria/mark";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Operations } from "@/core/contract/containers";
import { outageSentence } from "./outage-sentence";
import { serviceEntries } from "./vocabulary";

type OutageListProps = Pick<Operations, "outages" | "snapshots"> & { project: string; timeZone: string };

/** When services were out, the newest first. Between two snapshots nobody looked, and the page says so. */
export function OutageList({ outages, snapshots, project, timeZone }: OutageListProps) {
  return (
    <Section title="Outages" note="from the first snapshot that shows it to the first that shows the service up again">
      {outages.length === 0 ? (
        <p className="pt-3 text-ink-2">
          No snapshot shows a service down, unhealthy or absent. Between two snapshots nobody looked.
        </p>
      ) : (
        <ul className="rows">
          {outages.map((outage) => {
            const { shape, tone } = serviceEntries[outage.state];
            const first = snapshots[outage.from];
            return (
              <li key={`${outage.service} ${outage.from}`} className="flex flex-wrap items-baseline gap-x-4">
                <Mark shape={shape} tone={tone}>
                  {outage.service}
                </Mark>
                <span>{outageSentence(outage, snapshots, timeZone)}</span>
                {first ? (
                  <TextLink href={`/projects/${project}/runs/${first.number}`}>Run #{first.number}</TextLink>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
