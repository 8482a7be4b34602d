import { z } from "zod";
import { EmailAddress, PersonState } from "@/core/contract/people";
import { ProjectRole } from "@/core/contract/roles";
import { CriterionState } from "@/core/criteria/judgement";
import { CategoryResult, Verdict } from "@/core/evaluation/evaluation";

/** The last part of a project's address. "new" is taken by the page that makes one. */
export const ProjectSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters a to z, digits and single hyphens.")
  .max(60, "Use at most 60 characters.")
  .refine((slug) => slug !== "new", "This address is taken by the page that creates projects.");

/** An IANA name that this computer knows, such as "Europe/Berlin". */
export const TimeZone = z.string().refine(isTimeZone, "This time zone is not known. Write it as Europe/Berlin or UTC.");

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

export const CreateProjectInput = z.object({
  name: z.string().trim().min(1, "Write the system's name.").max(80, "A name has at most 80 characters."),
  /** Made from the name when absent. */
  slug: ProjectSlug.optional(),
  timeZone: TimeZone.default("UTC"),
});
export type CreateProjectInput = z.infer<typeof CreateProjectInput>;

export const CreatedProject = z.object({ slug: z.string(), name: z.string(), releaseSlug: z.string() });
export type CreatedProject = z.infer<typeof CreatedProject>;

/** The newest evaluation of a project's current release, as far as a list shows it. */
export const LatestEvaluation = z.object({
  verdict: Verdict,
  answer: z.string(),
  provenPercent: z.number().nullable(),
  possiblePercent: z.number().nullable(),
  /** Criteria by state; a state without criteria is absent. */
  counts: z.partialRecord(CriterionState, z.number()),
  categories: z.array(CategoryResult),
  at: z.iso.datetime(),
  confirmedAt: z.iso.datetime(),
  validUntil: z.iso.datetime().nullable(),
  /** True when something has expired since: the verdict must not be shown as current. */
  expired: z.boolean(),
});
export type LatestEvaluation = z.infer<typeof LatestEvaluation>;

export const ListedProject = z.object({
  slug: z.string(),
  name: z.string(),
  timeZone: z.string(),
  demonstration: z.boolean(),
  role: ProjectRole,
  release: z
    .object({
      slug: z.string(),
      name: z.string(),
      environment: z.string().nullable(),
      targetAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  /** Null when nothing was evaluated yet. */
  evaluation: LatestEvaluation.nullable(),
});
export type ListedProject = z.infer<typeof ListedProject>;

export const ProjectList = z.object({ projects: z.array(ListedProject) });
export type ProjectList = z.infer<typeof ProjectList>;

export const Member = z.object({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  state: PersonState,
  role: ProjectRole,
});
export type Member = z.infer<typeof Member>;

export const MemberList = z.object({
  members: z.array(Member),
  /** Whether the reader may change roles. */
  editable: z.boolean(),
});
export type MemberList = z.infer<typeof MemberList>;

export const AddMemberInput = z.object({ email: EmailAddress, role: ProjectRole });
export type AddMemberInput = z.infer<typeof AddMemberInput>;

export const SetMemberInput = z.object({ role: ProjectRole });
export type SetMemberInput = z.infer<typeof SetMemberInput>;
