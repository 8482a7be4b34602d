import Form from "next/form";
import { KeyHint } from "@/components/ui/key-hint";

type Props = { filter: string; address: string };

/** Lists the endpoints whose name holds a text; the rest of the address stays. */
export function EndpointFilter({ filter, address }: Props) {
  const [path = "", parameters] = address.split("?");
  const kept = [...new URLSearchParams(parameters)].filter(([name]) => name !== "filter");
  return (
    <Form action={path} scroll={false} role="search" className="relative w-80 narrow:w-full">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="search"
        name="filter"
        data-find
        maxLength={200}
        defaultValue={filter}
        aria-label="Filter endpoints by name"
        placeholder="Filter endpoints by name"
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
