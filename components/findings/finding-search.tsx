import Form from "next/form";
import { KeyHint } from "@/components/ui/key-hint";
import type { FindingQuery } from "@/core/contract/findings";

type Props = { query: FindingQuery; address: string };

/** Looks for text in what people see of a finding; the rest of the filter stays. */
export function FindingSearch({ query, address }: Props) {
  const [path = "", parameters] = address.split("?");
  const kept = [...new URLSearchParams(parameters)].filter(([name]) => name !== "q" && name !== "page");
  return (
    <Form action={path} scroll={false} role="search" className="relative min-w-44 flex-1">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="search"
        name="q"
        data-find
        maxLength={200}
        defaultValue={query.q}
        aria-label="Find in title, path, rule or reason"
        placeholder="Find in title, path, rule or reason"
        className="h-7 w-full rounded-2 border border-line-ctl bg-raised pr-8 pl-2.5 placeholder:text-ink-3 narrow:h-10"
      />
      <span
        className="pointer-events-none absolute inset-y-0 right-2 flex items-center narrow:hidden"
        aria-hidden="true"
      >
        <KeyHint>/</KeyHint>
      </span>
    </Form>
  );
}
