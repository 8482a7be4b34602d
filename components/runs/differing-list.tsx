import { Icon } from "@/components/ui/icon";

/** What stands against holding two runs against each other, before any figure. */
export function DifferingList({ differing }: { differing: readonly string[] }) {
  if (differing.length === 0) {
    return (
      <p className="border-y border-line-2 py-2.5">The runs are of one scenario, one number of users and one length.</p>
    );
  }
  return (
    <section aria-label="Not comparable" className="border-y border-line-2 py-2.5">
      <p className="flex items-center gap-2.5 font-medium">
        <Icon shape="triangle-bang" className="text-warn" /> Not comparable
      </p>
      <ul className="pt-1 pl-[26px]">
        {differing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
