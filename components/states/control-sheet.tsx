import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ChipLink } from "@/components/ui/chip";
import { CopyButton } from "@/components/ui/copy-button";
import { TextField } from "@/components/ui/field";
import { FigureLink } from "@/components/ui/figure-link";
import { KeyHint } from "@/components/ui/key-hint";
import { SelectField } from "@/components/ui/select-field";
import { TextLink } from "@/components/ui/text-link";

const severities = [
  { value: "any", label: "any" },
  { value: "high", label: "high and above" },
];

/** Every control once. */
export function ControlSheet() {
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 pt-4">
        <Button look="primary">Record decision</Button>
        <Button>Print</Button>
        <Button look="ghost">Cancel</Button>
        <Button disabled>Needs 2 more sign-offs</Button>
        <Button size="small">See 4 items</Button>
        <CopyButton text="holdpoint upload results/*" />
        <TextLink href="#controls">Upload a drill record</TextLink>
        <FigureLink href="#controls">83,664 requests</FigureLink>
        <ChipLink href="#controls">Severity: any</ChipLink>
        <ChipLink href="#controls" on>
          Secrets 131
        </ChipLink>
        <Checkbox label="Only blocking" defaultChecked />
        <KeyHint>Esc</KeyHint>
      </div>
      <div className="grid max-w-180 grid-cols-3 items-start gap-4 pt-4 phone:grid-cols-1">
        <TextField label="Excused until" defaultValue="2027-02-28" hint="At most 120 days from today." />
        <TextField label="Excused until, too far" defaultValue="2027-06-28" error="The policy allows 120 days." />
        <SelectField label="Severity" options={severities} />
      </div>
    </>
  );
}
