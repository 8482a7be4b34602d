import { firstText, isObject, type JsonObject, listMember, member, numberMember } from "@/core/formats/json/members";

const longestName = 100;

/** One run of a SARIF log, with what its results refer to. */
export class SarifRun {
  readonly index: number;
  readonly run: JsonObject;
  readonly tool: string;
  readonly #components: readonly { name: string | null; guid: string | null; rules: readonly unknown[] }[];
  readonly #rulesById = new Map<string, unknown>();

  constructor(run: JsonObject, index: number) {
    this.index = index;
    this.run = run;
    const tool = member(run, "tool");
    this.tool = firstText(member(tool, "driver"), "name")?.slice(0, longestName) ?? "unnamed tool";
    this.#components = [member(tool, "driver"), ...listMember(tool, "extensions")].map((component) => ({
      name: firstText(component, "name"),
      guid: firstText(component, "guid"),
      rules: listMember(component, "rules"),
    }));
    for (const rule of this.#components.flatMap(({ rules }) => rules)) {
      const id = firstText(rule, "id");
      if (id !== null && !this.#rulesById.has(id)) this.#rulesById.set(id, rule);
    }
  }

  /** The results; null where the run holds none because nothing was scanned. */
  get results(): readonly unknown[] | null {
    return Array.isArray(this.run.results) ? this.run.results : null;
  }

  get version(): string | null {
    return firstText(member(this.run.tool, "driver"), "semanticVersion", "version");
  }

  /**
   * The rule of a result: by index, in the tool's own rules or those of the extension that is named; else by id, where
   * `CA2101/1` is of the rule `CA2101`. An index that leads to a rule of another id is not believed.
   */
  ruleOf(result: unknown): unknown {
    const reference = member(result, "rule");
    const id = ruleIdOf(result);
    const byIndex =
      this.#rulesFor(reference)[numberMember(reference, "index") ?? numberMember(result, "ruleIndex") ?? -1];
    if (isObject(byIndex) && (id === null || isOf(id, firstText(byIndex, "id")))) return byIndex;
    for (let name = id ?? ""; name !== ""; name = name.slice(0, Math.max(0, name.lastIndexOf("/")))) {
      const found = this.#rulesById.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #rulesFor(reference: unknown): readonly unknown[] {
    const component = member(reference, "toolComponent");
    const index = numberMember(component, "index");
    if (index !== null && index >= 0) return this.#components[index + 1]?.rules ?? [];
    const [name, guid] = [firstText(component, "name"), firstText(component, "guid")];
    const named = this.#components.find(
      (known) => (guid !== null && known.guid === guid) || (name !== null && known.name === name),
    );
    return (named ?? this.#components[0])?.rules ?? [];
  }
}

/** The id that a result gives for its rule. */
export function ruleIdOf(result: unknown): string | null {
  return firstText(result, "ruleId") ?? firstText(member(result, "rule"), "id");
}

function isOf(id: string, ruleId: string | null): boolean {
  return ruleId === id || (ruleId !== null && id.startsWith(`${ruleId}/`));
}

/** The runs of a log. */
export function runsOf(root: unknown): SarifRun[] {
  return listMember(root, "runs").flatMap((run, index) => (isObject(run) ? [new SarifRun(run, index)] : []));
}
