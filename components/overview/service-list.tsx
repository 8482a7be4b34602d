import { Mark } from "@/components/criteria/mark";
import type { Shape } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Tone } from "@/components/ui/tone";
import type { Overview } from "@/core/contract/overview";
import { formatCount } from "@/core/evidence/format-figure";
import { formatAge } from "@/core/evidence/format-time";

type Props = { overview: Overview };
type Shown = { word: string; shape: Shape; tone: Tone };

const most = 12;

/** The services of the newest snapshot, those that are not well first. */
export function ServiceList({ overview: { snapshot, project } }: Props) {
  const base = `/projects/${project.slug}`;
  if (snapshot === null) {
    return (
      <Section title="Services">
        <p className="pt-3 text-ink-3">
          No snapshot of containers yet. <TextLink href={`${base}/operations`}>How to take one</TextLink>
        </p>
      </Section>
    );
  }
  const { counts, services, at } = snapshot;
  const shown = services
    .map(({ service, state, health }) => ({ service, ...wordOf(state, health) }))
    .sort((a, b) => rankOf(a) - rankOf(b));
  const aside = `${formatCount(counts.healthy)} of ${formatCount(counts.total)} healthy, ${formatAge(at, project.now)} ago`;
  return (
    <Section title="Services" aside={aside}>
      <ul className="grid grid-cols-3 gap-x-8 mid:grid-cols-2 phone:grid-cols-1">
        {shown.slice(0, most).map(({ service, word, shape, tone }) => (
          <li key={service} className="flex min-h-9 items-center justify-between gap-2 border-b border-line">
            <span className="min-w-0 truncate">{service}</span>
            <Mark shape={shape} tone={tone}>
              {word}
            </Mark>
          </li>
        ))}
      </ul>
      <TextLink href={`${base}/operations`} className="pt-2">
        {shown.length > most ? `All ${formatCount(shown.length)} services` : "Over time"}
      </TextLink>
    </Section>
  );
}

const words: Record<string, Shown> = {
  healthy: { word: "healthy", shape: "disc-check", tone: "pass" },
  unhealthy: { word: "unhealthy", shape: "octagon-cross", tone: "fail" },
  starting: { word: "starting", shape: "ring-clock", tone: "hold" },
  unchecked: { word: "no health check", shape: "ring-dashed", tone: "hold" },
  unknown: { word: "not told", shape: "ring-dashed", tone: "hold" },
};

function wordOf(state: string, health: string | null): Shown {
  if (state === "completed") return { word: "completed", shape: "disc-check", tone: "mute" };
  const known = health === null ? undefined : words[health];
  return known ?? { word: state, shape: "octagon-cross", tone: "fail" };
}

const ranks: readonly Tone[] = ["fail", "warn", "hold", "pass", "mute"];

function rankOf({ tone }: Shown): number {
  return ranks.indexOf(tone);
}
