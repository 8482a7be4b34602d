import { ConfirmButton } from "@/components/people/confirm-button";
import { Button } from "@/components/ui/button";
import type { Person } from "@/core/contract/people";

type PersonActionsProps = {
  person: Person;
  pending: boolean;
  onLink: () => void;
  onActive: (active: boolean) => void;
};

export function PersonActions({ person, pending, onLink, onActive }: PersonActionsProps) {
  if (person.state === "deactivated") {
    return (
      <div className="flex justify-end">
        <Button size="small" aria-label={`Reactivate ${person.name}`} disabled={pending} onClick={() => onActive(true)}>
          Reactivate
        </Button>
      </div>
    );
  }
  const link = person.state === "invited" ? "New invitation link" : "Reset link";
  return (
    <div className="flex justify-end gap-2">
      <Button size="small" aria-label={`${link} for ${person.name}`} disabled={pending} onClick={onLink}>
        {link}
      </Button>
      <ConfirmButton
        label="Deactivate"
        name={`Deactivate ${person.name}`}
        title={`Deactivate ${person.name}?`}
        disabled={pending}
        onConfirm={() => onActive(false)}
      >
        They are signed out at once and cannot sign in. What they handed in and decided stays. You can reactivate them
        later.
      </ConfirmButton>
    </div>
  );
}
