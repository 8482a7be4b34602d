/** What the contract is asked about, out of the fields of a blocker's form. An empty field states nothing. */
export function readBlockerForm(fields: FormData): unknown {
  const labels = textsOf(fields, "optionLabel");
  const texts = textsOf(fields, "optionText");
  const chosen = textOf(fields, "chosen");
  const listed = labels.map((label, index) => ({ label, text: texts[index] ?? "" }));
  return {
    title: textOf(fields, "title") ?? "",
    stopsLaunch: fields.get("stopsLaunch") === "yes",
    priority: textOf(fields, "priority"),
    owner: textOf(fields, "owner"),
    effort: textOf(fields, "effort"),
    rootCause: textOf(fields, "rootCause"),
    fix: textOf(fields, "fix"),
    options: listed.filter(({ label, text }) => label !== "" || text !== ""),
    chosen: chosen === null ? null : (labels[Number(chosen)] ?? null),
    decideOn: textOf(fields, "decideOn"),
    change: textOf(fields, "change"),
    beforeRun: runOf(textOf(fields, "beforeRun")),
    afterRun: runOf(textOf(fields, "afterRun")),
  };
}

function textsOf(fields: FormData, name: string): string[] {
  return fields.getAll(name).map((value) => String(value).trim());
}

function textOf(fields: FormData, name: string): string | null {
  return textsOf(fields, name)[0] || null;
}

/** "12" and "#12" name a run; anything else is left for the contract to refuse. */
function runOf(written: string | null): number | string | null {
  const number = written && /^#?(\d+)$/.exec(written)?.[1];
  return number ? Number(number) : written;
}
