import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import {
  type AcceptInvitationInput,
  type ChangePasswordInput,
  Done,
  EndedSessions,
  type InvitePersonInput,
  OneTimeLink,
  PeopleList,
} from "@/core/contract/people";
import { request } from "@/queries/request";

const path = "/api/v1/people";
const people = ["people"] as const;

export function peopleQuery() {
  return queryOptions({ queryKey: people, queryFn: ({ signal }) => request(PeopleList, path, { signal }) });
}

function reread(client: QueryClient) {
  return client.invalidateQueries({ queryKey: people });
}

export function invitePerson(client: QueryClient) {
  return mutationOptions({
    mutationFn: (input: InvitePersonInput) => request(OneTimeLink, path, { method: "POST", body: input }),
    onSuccess: () => reread(client),
  });
}

export function makeLink(personId: string) {
  return mutationOptions({ mutationFn: () => request(OneTimeLink, `${path}/${personId}/link`, { method: "POST" }) });
}

export function setAdministrator(client: QueryClient, personId: string) {
  return mutationOptions({
    mutationFn: (administrator: boolean) =>
      request(Done, `${path}/${personId}/administrator`, { method: "PUT", body: { administrator } }),
    onSettled: () => reread(client),
  });
}

export function setActive(client: QueryClient, personId: string) {
  return mutationOptions({
    mutationFn: (active: boolean) => request(Done, `${path}/${personId}/active`, { method: "PUT", body: { active } }),
    onSettled: () => reread(client),
  });
}

export function acceptInvitation() {
  return mutationOptions({
    mutationFn: (input: AcceptInvitationInput) => request(Done, `${path}/invitation`, { method: "POST", body: input }),
  });
}

export function changeOwnPassword() {
  return mutationOptions({
    mutationFn: (input: ChangePasswordInput) =>
      request(EndedSessions, `${path}/me/password`, { method: "PUT", body: input }),
  });
}

/** Ends this session, or with `everywhere` all of one's own. */
export function signOut({ everywhere }: { everywhere: boolean }) {
  return mutationOptions({
    mutationFn: async (): Promise<void> => {
      if (everywhere) await request(EndedSessions, `${path}/me/sessions`, { method: "DELETE" });
      else await request(Done, `${path}/me/session`, { method: "DELETE" });
    },
  });
}
