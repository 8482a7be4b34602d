import type { ReactNode } from "react";
import { Menu } from "@/components/ui/menu";

/** Who is signed in. `children` are the menu's entries, such as the form that signs out. */
export type Person = { name: string; role: string };

export function PersonMenu({ person, children }: { person: Person; children?: ReactNode }) {
  return (
    <Menu
      label={`Account of ${person.name}`}
      trigger={
        <span className="grid place-items-center narrow:-mr-[7px] narrow:size-10">
          <span className="grid size-[26px] place-items-center rounded-full border border-line-2 text-[11px] font-medium text-ink-2">
            {initials(person.name)}
          </span>
        </span>
      }
    >
      <p className="font-medium">{person.name}</p>
      <p className="text-meta text-ink-3">{person.role}</p>
      {children ? <div className="mt-2.5 grid gap-2 border-t border-line pt-2.5">{children}</div> : null}
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => word?.[0]?.toUpperCase() ?? "").join("");
}
