import { z } from "zod";
import { ProjectRole } from "@/core/contract/roles";

/** An address as it is stored: lower case. One without a dot is right on a private host ("admin@localhost"). */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "An address has at most 254 characters.")
  .regex(z.regexes.html5Email, "Write an address as name@host.");

/** Length is the only rule; the upper limit bounds the work of hashing. */
export const NewPassword = z.string().min(12, "Use at least 12 characters.").max(200, "Use at most 200 characters.");

export const PersonName = z
  .string()
  .trim()
  .min(1, "Write the name that others will see.")
  .max(100, "A name has at most 100 characters.");

/** invited: has no password yet; deactivated: cannot sign in, and what the person did stays. */
export const PersonState = z.enum(["active", "invited", "deactivated"]);
export type PersonState = z.infer<typeof PersonState>;

export const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  administrator: z.boolean(),
  state: PersonState,
  projects: z.array(z.object({ slug: z.string(), name: z.string(), role: ProjectRole })),
});
export type Person = z.infer<typeof Person>;

export const PeopleList = z.object({ people: z.array(Person) });
export type PeopleList = z.infer<typeof PeopleList>;

export const InvitePersonInput = z.object({
  email: EmailAddress,
  administrator: z.boolean().default(false),
  membership: z.object({ project: z.string(), role: ProjectRole }).nullable().default(null),
});
export type InvitePersonInput = z.infer<typeof InvitePersonInput>;

/** A link that sets a password once. The path holds the token, which is shown here and never again. */
export const OneTimeLink = z.object({ email: z.string(), path: z.string(), expiresAt: z.iso.datetime() });
export type OneTimeLink = z.infer<typeof OneTimeLink>;

export const InvitationPurpose = z.enum(["invitation", "password_reset"]);
export type InvitationPurpose = z.infer<typeof InvitationPurpose>;

export const AcceptInvitationInput = z.object({ token: z.string(), name: PersonName, password: NewPassword });
export type AcceptInvitationInput = z.infer<typeof AcceptInvitationInput>;

export const SetAdministratorInput = z.object({ administrator: z.boolean() });
export const SetActiveInput = z.object({ active: z.boolean() });

export const ChangePasswordInput = z.object({
  currentPassword: z.string().min(1, "Write your current password.").max(200, "Use at most 200 characters."),
  newPassword: NewPassword,
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

export const EndedSessions = z.object({ ended: z.number() });
export type EndedSessions = z.infer<typeof EndedSessions>;

/** The answer to a change that has nothing to tell. */
export const Done = z.object({ done: z.literal(true) });
export type Done = z.infer<typeof Done>;
