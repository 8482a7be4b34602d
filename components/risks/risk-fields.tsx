import { TextField } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { RiskLevel, RiskState, type RiskView } from "@/core/contract/risks";

type RiskFieldsProps = { risk: RiskView | null; mistakes: Partial<Record<string, string>> };

const levels = RiskLevel.options.map((level) => ({ value: level, label: level }));
const states = RiskState.options.map((state) => ({ value: state, label: state }));

/** The fields of a risk, empty for one that is to be added. */
export function RiskFields({ risk, mistakes }: RiskFieldsProps) {
  return (
    <>
      <TextField label="Risk" name="title" defaultValue={risk?.title} error={mistakes.title} />
      <div className="grid grid-cols-2 items-start gap-3">
        <SelectField
          label="Likelihood"
          name="likelihood"
          options={levels}
          defaultValue={risk?.likelihood ?? "medium"}
        />
        <SelectField label="Impact" name="impact" options={levels} defaultValue={risk?.impact ?? "medium"} />
        <SelectField label="State" name="state" options={states} defaultValue={risk?.state ?? "open"} />
        <TextField label="Owner" name="owner" defaultValue={risk?.owner ?? ""} error={mistakes.owner} />
      </div>
      <TextAreaField
        label="Mitigation"
        name="mitigation"
        defaultValue={risk?.mitigation ?? ""}
        error={mistakes.mitigation}
      />
    </>
  );
}

/** What the contract is asked about, out of the fields of a risk's form. */
export function readRiskForm(fields: FormData): unknown {
  return {
    ...Object.fromEntries(fields),
    mitigation: fields.get("mitigation") || null,
    owner: fields.get("owner") || null,
  };
}
