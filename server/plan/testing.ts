import { ItemChanges, NewItem } from "@/core/contract/plan";
import { testProject } from "@/server/uploads/testing";
import { addItem } from "./add-item";
import { addPhase } from "./add-phase";
import { confirmImport } from "./confirm-import";
import { previewImport } from "./preview-import";
import { readPlan } from "./read-plan";
import { updateItem } from "./update-item";

/** A project of its own whose checklist is worked on as its QA does. */
export async function testPlan(facts: Parameters<typeof testProject>[0] = {}) {
  const made = await testProject(facts);
  const { ctx, project } = made;
  const of = { project: project.slug, release: null };
  const plan = () => readPlan({ ctx, input: of });

  async function item(text: string) {
    const found = (await plan()).phases.flatMap(({ items }) => items).find((one) => one.text === text);
    if (!found) throw new Error(`There is no item “${text}”.`);
    return found;
  }

  return {
    ...made,
    of,
    plan,
    item,
    preview: (text: string) => previewImport({ ctx, input: { ...of, text } }),
    async import(
      text: string,
      more: { decisions?: { line: number; state: "done" }[]; missing?: "not applicable" } = {},
    ) {
      const { digest } = await previewImport({ ctx, input: { ...of, text } });
      return confirmImport({ ctx, input: { ...of, confirmed: { text, digest, ...more } } });
    },
    addPhase: (name: string) => addPhase({ ctx, input: { ...of, phase: { name } } }),
    addItem: (phaseId: string, text: string) =>
      addItem({ ctx, input: { ...of, item: NewItem.parse({ phaseId, text }) } }),
    async edit(text: string, changes: Omit<ItemChanges, "version">) {
      const { id, version } = await item(text);
      return updateItem({ ctx, input: { ...of, itemId: id, changes: ItemChanges.parse({ version, ...changes }) } });
    },
  };
}
